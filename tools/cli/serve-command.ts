import { readProcessTable } from '@tessera/stack/supervisor/process-table';
import { dataDirOf } from './data-dir.ts';
import { originOf } from './find-registry.ts';
import { requireName } from './known-names.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { serveOverride } from './serve/serve-override.ts';
import { UsageError } from './usage-error.ts';
import { findInWorkspace } from './workspace.ts';

const usualPort = '4001';

/** The shop whose data the build is shown with: the registry's, else the one that runs on this machine. */
function shopUrl(): string | undefined {
  const given = process.env['TESSERA_REGISTRY_URL'];
  return given ? originOf(given) : readProcessTable(dataDirOf())?.url;
}

/** `tessera serve <name> [--port n]`: serves the working copy for an override, until it is stopped. */
export async function serveCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('serve', args, { port: { type: 'string' } });
  const name = requireName(atMost('serve', positionals, 1)[0]);
  const port = Number(values.port ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port takes a number up to 65535, and "${values.port}" is none.`);
  }
  const shop = shopUrl();
  const served = await serveOverride({
    name,
    folder: findInWorkspace(`mfe-${name}`),
    port,
    ...(shop === undefined ? {} : { shopUrl: shop }),
  });
  console.log(`${name} is served at ${served.url}`);
  console.log(`Look at it in the shop: npx tessera override ${name} ${served.url}`);
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopped.resolve);
  await stopped.promise;
  await served.stop();
}
