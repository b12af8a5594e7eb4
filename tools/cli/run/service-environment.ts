import path from 'node:path';
import { openServices } from '@tessera/stack/postgres/open-services';
import { runningCluster } from '@tessera/stack/postgres/running-cluster';
import { loadServiceKeys } from '@tessera/stack/supervisor/service-keys';
import { readProcessTable } from '@tessera/stack/supervisor/process-table';
import { databaseUrlKey } from '@tessera/stack/topology/parse-environment';
import { RefusedError } from '../usage-error.ts';

/** The environment of a service that is started beside a shop on this machine, as the stack gives it to its own. */
export async function serviceEnvironment(o: {
  name: string;
  dataDir: string;
  port: number;
  registryUrl: string;
  key: string;
  inherited: NodeJS.ProcessEnv;
}): Promise<NodeJS.ProcessEnv> {
  const { name, dataDir } = o;
  const table = readProcessTable(dataDir);
  if (table === null) {
    throw new RefusedError(`No shop runs on ${dataDir}. Start it with npm start, then run this.`);
  }
  const names = table.processes.map((entry) => entry.service).filter((one) => one !== 'postgres');
  const keys = loadServiceKeys(path.join(dataDir, 'keys'), [...names, name]);
  return {
    ...o.inherited,
    TESSERA_SERVICE: name,
    PORT: String(o.port),
    HOST: '127.0.0.1',
    PUBLIC_URL: table.url,
    DATABASE_URL: await databaseOf(name, dataDir, o.inherited),
    RELEASES_URL: o.registryUrl,
    TESSERA_KEY: o.key,
    TESSERA_DATA_DIR: dataDir,
    TESSERA_RELEASES_DIR: path.join(dataDir, 'releases'),
    TESSERA_SIGNING_KEY: keys.own[name]!.signingKey,
    TESSERA_TRUSTED_KEYS: keys.trusted,
    NODE_ENV: o.inherited['NODE_ENV'] ?? 'production',
  };
}

/** The one the environment names, else one in the shop's embedded PostgreSQL, made when missing. */
async function databaseOf(name: string, dataDir: string, env: NodeJS.ProcessEnv): Promise<string> {
  const key = databaseUrlKey(name);
  if (env[key]) return env[key];
  const cluster = runningCluster(path.join(dataDir, 'postgres'));
  if (cluster === null) {
    throw new RefusedError(
      `The shop on ${dataDir} has no database of its own to put ${name} into. Set ${key} to one.`,
    );
  }
  return (await openServices(cluster, [name]))[name]!;
}
