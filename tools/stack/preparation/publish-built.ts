import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { releaseMicroFrontend } from '@tessera/releases/release-micro-frontend';
import { uploadRelease } from '@tessera/releases/upload-release';
import type { RegistryApi } from './registry-api.ts';

const reason = 'built from this working copy';

export interface PublishOptions {
  root: string;
  /** Micro-frontends whose builds are to be published. */
  names: readonly string[];
  /** Where releases are packed before they are handed over. */
  packedDir: string;
  registry: RegistryApi;
  report(line: string): void;
}

/**
 * Hands what is built of each micro-frontend to the registry, with the contract of its service. A new release
 * goes live. One that was published before does not: whoever rolled it back wants it to stay so after a restart.
 *
 * Everything of a working copy is new at once, so the gate's word is printed and not obeyed.
 */
export async function publishBuilt(options: PublishOptions): Promise<void> {
  const { names, registry } = options;
  const { microFrontends } = await registry.status();
  const known = new Map(microFrontends.map((one) => [one.name, one]));
  const packed = await Promise.all(names.map((name) => pack(options, name)));

  const fresh: Record<string, string> = {};
  await Promise.all(
    packed.map(async ({ name, id, folder }) => {
      const before = known.get(name);
      if (!before) await registry.own(name);
      await publishContract(options, name);
      // The status lists the newest only: whether it is new, the registry says when it is sent.
      const isListed = before?.releases.some((one) => one.id === id && one.state !== 'removed');
      const sent = { folder, registryUrl: registry.url, key: registry.key };
      const isNew = !isListed && (await uploadRelease(sent)).status === 'stored';
      if (isNew || !before?.live) fresh[name] = id;
    }),
  );
  if (Object.keys(fresh).length === 0) return;
  const refusals = await registry.deploy(fresh, { reason, force: false });
  if (refusals.length === 0) return;
  for (const { words } of refusals) options.report(`  The release gate warns: ${words}`);
  await registry.deploy(fresh, { reason, force: true });
}

async function pack({ packedDir }: PublishOptions, name: string) {
  const { id } = await releaseMicroFrontend({ name, releasesDir: packedDir });
  const folder = path.join(packedDir, name);
  const old = (await readdir(folder)).filter((entry) => entry !== id);
  await Promise.all(old.map((entry) => rm(path.join(folder, entry), { recursive: true })));
  return { name, id, folder: path.join(folder, id) };
}

/** A team's service is named like its micro-frontend; one without a contract offers nothing to others. */
async function publishContract({ root, registry }: PublishOptions, name: string): Promise<void> {
  const file = path.join(root, 'bff', name, 'contract', 'openapi.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const document = JSON.parse(text) as { info: { version: string } };
  await registry.publishContract(name, document.info.version, document, reason);
}
