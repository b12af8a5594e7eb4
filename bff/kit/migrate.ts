import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Database } from './database.ts';

/** Outbox, cursor, inbox, dead letters and idempotency keys, in the schema `kit`. */
export const kitMigrations = new URL('./migrations/', import.meta.url);

/** Any number will do as long as nobody else locks it in the same database. */
const lockId = 7_355_608;
const filePattern = /^\d{4}-[a-z0-9-]+\.sql$/;

interface Migration {
  /** 'catalog/0001-products': unique although each folder counts from 0001 */
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database forward, each file in a transaction of its own. Several processes may start
 * at once: an advisory lock lets one apply and the others find it done.
 *
 * @param folders in order; `NNNN-name.sql` each, forward only
 * @returns the names of what was applied now
 * @throws when an applied file was edited since, or is gone
 */
export async function migrate(db: Database, folders: URL[]): Promise<string[]> {
  const migrations = (await Promise.all(folders.map(readFolder))).flat();
  const client = await db.pool.connect();
  try {
    // A migration may take long, and so may waiting for the process that runs it.
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockId]);
    const applied = await readApplied(client);
    const fresh: string[] = [];
    for (const migration of migrations) {
      const checksum = applied.get(migration.name);
      if (checksum === undefined) {
        await apply(client, migration);
        fresh.push(migration.name);
      } else if (checksum !== migration.checksum) {
        throw new Error(
          `The migration ${migration.name} was changed after it had been applied to this database. ` +
            'Undo the edit and put the change into a new file with the next number.',
        );
      }
    }
    return fresh;
  } finally {
    // Closing the session gives the lock back and forgets its settings.
    client.release(true);
  }
}

async function readFolder(folder: URL): Promise<Migration[]> {
  const path = resolve(fileURLToPath(folder));
  const files = (await readdir(path)).filter((file) => filePattern.test(file)).sort();
  const scope = basename(dirname(path));
  return Promise.all(
    files.map(async (file) => {
      const sql = (await readFile(`${path}/${file}`, 'utf8')).replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { name: `${scope}/${basename(file, '.sql')}`, sql, checksum };
    }),
  );
}

async function readApplied(client: pg.PoolClient): Promise<Map<string, string>> {
  await client.query(`
    create schema if not exists kit;
    create table if not exists kit.migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from kit.migration',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into kit.migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
