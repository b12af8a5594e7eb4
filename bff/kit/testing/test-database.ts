import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createDatabase, type Database } from '../database.ts';
import { silentLogger } from '../logger.ts';
import { kitMigrations, migrate } from '../migrate.ts';

export interface TestDatabase {
  db: Database;
  url: string;
  /** Closes `db` and removes the database, also when somebody is still connected. */
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file, copied from a migrated template (about 50 ms).
 *
 * @param migrations the service's folders; the kit's own are added
 */
export async function openTestDatabase(migrations: URL[] = []): Promise<TestDatabase> {
  const server = process.env.TESSERA_TEST_POSTGRES_URL;
  if (server === undefined) {
    throw new Error(
      'TESSERA_TEST_POSTGRES_URL is not set, so there is no PostgreSQL to test on. ' +
        'Run the tests through vitest with the global setup of tools/stack, or set it to the URL of a superuser.',
    );
  }
  const others = migrations.filter((folder) => folder.href !== kitMigrations.href);
  const folders = [kitMigrations, ...others];
  const template = `tessera_template_${await fingerprint(folders)}`;
  const name = `tessera_test_${randomUUID().replaceAll('-', '')}`;

  await asAdmin(server, async (admin) => {
    // Test files run side by side: one makes the template, the others wait for it.
    await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
    await makeTemplate(admin, server, template, folders);
    await admin.query(`create database ${name} template ${template}`);
  });

  const url = withDatabase(server, name);
  const db = createDatabase({ url, logger: silentLogger() });
  return {
    db,
    url,
    async drop() {
      await db.close();
      await asAdmin(server, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}

async function makeTemplate(
  admin: pg.Client,
  server: string,
  template: string,
  folders: URL[],
): Promise<void> {
  const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount) return;
  const building = `${template}_building`;
  await admin.query(`drop database if exists ${building} with (force)`);
  await admin.query(`create database ${building}`);
  const db = createDatabase({ url: withDatabase(server, building), logger: silentLogger() });
  try {
    await migrate(db, folders);
  } finally {
    await db.close();
  }
  // Under its final name only once it is whole: a broken migration leaves no half template behind.
  await admin.query(`alter database ${building} rename to ${template}`);
}

async function asAdmin(
  server: string,
  work: (admin: pg.Client) => Promise<unknown>,
): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

async function fingerprint(folders: URL[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of (await readdir(folder)).sort()) {
      hash.update(file).update(await readFile(join(fileURLToPath(folder), file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Works for `postgresql://user@host:port/db` and for sockets, `postgresql://user@/db?host=/path`. */
function withDatabase(server: string, name: string): string {
  return server.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}
