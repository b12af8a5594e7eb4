import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listProcesses, type ProcessReport } from '@tessera/stack/ps';
import { dataDirOf } from './data-dir.ts';
import { RefusedError, UsageError } from './usage-error.ts';

/** Where the registry is, and what is shown to it. */
export interface Registry {
  /** Origin, without `/_releases` and without a slash at the end. */
  origin: string;
  key: string;
}

const base = '/_releases';

/** The origin of an address that a person gave, with or without `/_releases`. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `TESSERA_REGISTRY_URL is "${address}", which is no address. It looks like https://shop.example.`,
    );
  }
  return url.href
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(new RegExp(`${base}$`), '');
}

/** The address of the registry of a running stack; through the shell when it runs no registry of its own. */
export function originIn(processes: readonly ProcessReport[]): string | null {
  const found = ['releases', 'shell']
    .map((name) => processes.find((entry) => entry.name === name && entry.health !== 'dead'))
    .find((entry) => entry?.port != null);
  return found ? `http://127.0.0.1:${found.port}` : null;
}

const isLoopback = (origin: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);

/** The stack's own operator key; it is for a registry on this machine and is shown to no other. */
function readLocalKey(origin: string, file: string): string | null {
  if (!isLoopback(origin) || !existsSync(file)) return null;
  return readFileSync(file, 'utf8').trim() || null;
}

/**
 * The registry this command is about: the one of `TESSERA_REGISTRY_URL`, else the one of the shop that runs on
 * this machine. Throws a {@link RefusedError} that says what to do when there is none, or no key for it.
 */
export async function findRegistry(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Registry> {
  const dataDir = dataDirOf(environment);
  const given = environment['TESSERA_REGISTRY_URL'];
  const origin = given ? originOf(given) : originIn((await listProcesses(dataDir)) ?? []);
  if (origin === null) {
    throw new RefusedError(
      `There is no registry to ask: no shop runs on ${dataDir}, and TESSERA_REGISTRY_URL is not set.\n` +
        'Start the shop with npm start, or set TESSERA_REGISTRY_URL to the address of one.',
    );
  }
  const file = join(dataDir, 'keys', 'operator.key');
  const key = environment['TESSERA_KEY'] || readLocalKey(origin, file);
  if (key) return { origin, key };
  throw new RefusedError(
    `The registry at ${origin} wants a key, and there is none: TESSERA_KEY is not set` +
      `${isLoopback(origin) ? ` and ${file} does not exist` : ''}.\n` +
      'Whoever runs the shop makes one for your team: npx tessera key create <team> "<what for>". ' +
      'Then set TESSERA_KEY.',
  );
}
