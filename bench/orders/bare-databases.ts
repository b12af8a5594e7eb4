import { cartMigrations } from '@tessera/bff-cart/cart-migrations';
import { catalogMigrations } from '@tessera/bff-catalog/catalog-migrations';
import { createDatabase, type Database } from '@tessera/bff-kit/database';
import { silentLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import type pg from 'pg';
import { adminUrl, withClient } from './cluster.ts';

/** Databases with the services' tables and rows on the same server, which no service works on. */
export interface BareDatabases {
  cart: Database;
  catalog: Database;
  close(): Promise<void>;
}

/** What an order reads and writes of others' making. */
const COPIED = { cart: ['priced_variant'], catalog: ['product', 'variant', 'stock'] } as const;
const MIGRATIONS = { cart: cartMigrations, catalog: catalogMigrations };

export async function openBareDatabases(dataDir: string): Promise<BareDatabases> {
  const cart = await openCopy(dataDir, 'cart');
  const catalog = await openCopy(dataDir, 'catalog');
  return {
    cart,
    catalog,
    async close() {
      await Promise.all([cart.close(), catalog.close()]);
    },
  };
}

async function openCopy(dataDir: string, service: keyof typeof COPIED): Promise<Database> {
  const name = `bench_${service}`;
  await withClient(adminUrl(dataDir, 'postgres'), (admin) =>
    admin.query(`CREATE DATABASE ${name}`),
  );
  const db = createDatabase({ url: adminUrl(dataDir, name), logger: silentLogger() });
  await migrate(db, [kitMigrations, MIGRATIONS[service]]);
  await withClient(adminUrl(dataDir, service), (from) =>
    withClient(adminUrl(dataDir, name), async (to) => {
      // References lead to tables that no statement of an order looks at.
      await to.query('SET session_replication_role = replica');
      for (const table of COPIED[service]) await copyTable(from, to, table);
      await to.query('ANALYZE');
    }),
  );
  return db;
}

async function copyTable(from: pg.Client, to: pg.Client, table: string): Promise<void> {
  const written = await to.query<{ name: string }>(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const columns = written.rows.map(({ name }) => name).join(', ');
  const { rows } = await from.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
  await to.query(
    `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows.map(({ row }) => row))],
  );
}
