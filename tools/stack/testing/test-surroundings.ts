import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { withStreams } from '@tessera/bff-kit/events/testing/own-stream';
import { streamName } from '@tessera/bff-kit/events/nats/stream-name';
import pg from 'pg';
import { readSecrets } from '../postgres/cluster-secrets.ts';
import { clusterUrl } from '../postgres/cluster-url.ts';
import { constantCase } from '../topology/parse-environment.ts';

/** What a shop of a test uses that others use, too: its environment, and how nothing of it stays behind. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

const services = ['catalog', 'cart', 'account', 'releases'];

/** Empty databases on a PostgreSQL server, one a service. */
export async function ownDatabases(server: string): Promise<Surroundings> {
  const run = randomBytes(6).toString('hex');
  const names = services.map((service) => [service, `tessera_shape_${run}_${service}`] as const);
  const each = async (statement: (database: string) => string): Promise<void> => {
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    try {
      for (const [, database] of names) await admin.query(statement(database));
    } finally {
      await admin.end();
    }
  };
  await each((database) => `CREATE DATABASE ${database}`);
  const urlOf = (database: string): string =>
    server.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${database}`);
  return {
    env: Object.fromEntries(
      names.map(([service, database]) => [
        `${constantCase(service)}_DATABASE_URL`,
        urlOf(database),
      ]),
    ),
    remove: () => each((database) => `DROP DATABASE ${database} WITH (FORCE)`),
  };
}

/** Streams of its own on a NATS server. */
export function ownStreams(url: string): Surroundings {
  const prefix = `shape_${randomBytes(6).toString('hex')}`;
  const nats = { url, prefix };
  return {
    env: { NATS_URL: url, NATS_PREFIX: prefix },
    remove: () =>
      withStreams(nats, async (streams) => {
        for (const service of services) {
          await streams.streams.delete(streamName(nats, service)).catch(() => {});
        }
      }),
  };
}

/** Where a service's database is: on the server of these surroundings, or the shop's embedded one. */
export function databaseOf(service: string, env: NodeJS.ProcessEnv, dataDir: string): string {
  const given = env[`${constantCase(service)}_DATABASE_URL`];
  if (given !== undefined) return given;
  const secrets = readSecrets(path.join(dataDir, 'postgres'));
  const password = secrets?.services[service]?.password;
  if (!secrets?.socketFolder || password === undefined) {
    throw new Error(`there is no database of ${service} in ${dataDir}`);
  }
  return clusterUrl(secrets.socketFolder, service, password, service);
}
