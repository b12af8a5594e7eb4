import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the stack keeps beside its embedded cluster; written by tools/stack. */
interface ClusterSecrets {
  socketFolder: string | null;
  services: Record<string, { password: string } | undefined>;
}

/**
 * Where a service's database is, for a command at a terminal: as the environment says, else the embedded one of the
 * shop that runs on the data folder.
 *
 * @returns the URL, or what the person at the terminal can do
 */
export function findServiceDatabase(
  service: string,
  env: NodeJS.ProcessEnv,
): { url: string } | { missing: string } {
  const variable = `${service.toUpperCase()}_DATABASE_URL`;
  const given = env[variable] || env.DATABASE_URL;
  if (given) return { url: given };
  const dataDir = resolve(root, env.TESSERA_DATA_DIR || '.data');
  const file = join(dataDir, 'postgres', 'secrets.json');
  const secrets = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as ClusterSecrets)
    : undefined;
  const password = secrets?.services[service]?.password;
  const folder = secrets?.socketFolder;
  if (!password || !folder || !existsSync(folder)) {
    return {
      missing:
        `No shop runs on ${dataDir}, so there is no database to talk to. Start the shop first ` +
        `(npm start), name its folder with TESSERA_DATA_DIR, or a database with ${variable}.`,
    };
  }
  const host = encodeURIComponent(folder);
  return { url: `postgresql://${service}:${password}@localhost/${service}?host=${host}` };
}
