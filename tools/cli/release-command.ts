import { join } from 'node:path';
import { buildRelease } from '@tessera/releases/build-release';
import type { RegistryStatus } from '@tessera/releases/registry-api';
import { uploadRelease } from '@tessera/releases/upload-release';
import { dataDirOf } from './data-dir.ts';
import { makeLive } from './deploy-command.ts';
import { requireName } from './known-names.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { printRelease } from './print-release.ts';
import { openRegistry, type RegistryClient } from './registry-client.ts';
import { RefusedError } from './usage-error.ts';
import { findInWorkspace } from './workspace.ts';

/** A team's first release registers the micro-frontend as its own; an operator has to say whose it is. */
async function requireRegistered(registry: RegistryClient, name: string): Promise<void> {
  const { microFrontends } = await registry.get<RegistryStatus>('/status');
  if (microFrontends.some((entry) => entry.name === name)) return;
  const { team } = await registry.get<{ team: string | null }>('/me');
  if (team === null) {
    throw new RefusedError(
      `The registry does not know ${name} yet. Say whose it is first: npx tessera team add ${name} <team>`,
    );
  }
  await registry.send('PUT', `/micro-frontends/${name}`, {});
}

/** What building and uploading throw is written for the person who releases. */
function refuse(error: Error): never {
  throw new RefusedError(error.message, { cause: error });
}

/** `tessera release <name>`: builds from the committed sources, and gives the result to the registry. */
export async function releaseCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('release', args, {
    deploy: { type: 'boolean' },
    'allow-dirty': { type: 'boolean' },
    reason: { type: 'string' },
    json: { type: 'boolean' },
  });
  const name = requireName(atMost('release', positionals, 1)[0]);
  // Asked for before the build, which takes a while: without a registry it would be for nothing.
  const registry = await openRegistry();
  await requireRegistered(registry, name);
  const { folder, release } = await buildRelease({
    name,
    folder: findInWorkspace(`mfe-${name}`),
    outDir: join(dataDirOf(), 'builds'),
    allowDirty: values['allow-dirty'] ?? false,
  }).catch(refuse);
  const { origin: registryUrl, key } = registry;
  const { status, entry } = await uploadRelease({ folder, registryUrl, key }).catch(refuse);
  if (values.json) {
    console.log(JSON.stringify({ status, ...entry }, null, 2));
  } else {
    console.log(printRelease({ release, status, state: entry.state, isNext: !values.deploy }));
  }
  if (!values.deploy) return;
  await makeLive(
    registry,
    await registry.get<RegistryStatus>('/status'),
    { [name]: release.id },
    { reason: values.reason },
    // Standard output is JSON and nothing else then.
    values.json ? console.error : console.log,
  );
}
