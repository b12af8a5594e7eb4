import type pg from 'pg';
import { invariants } from './invariants.ts';
import type { Rows, Tables } from './read-services.ts';
import { EMPTY_TABLES, type TableName } from './tables.ts';

export interface Breach {
  name: string;
  promise: string;
  /** What breaks it; not more than a person reads. */
  rows: Rows;
  /** How many there are in all. */
  count: number;
}

const SHOWN = 20;

/** The promises that these tables do not keep. Works in temporary tables of the connection. */
export async function findBreaches(client: pg.Client, tables: Tables): Promise<Breach[]> {
  await client.query(EMPTY_TABLES);
  for (const [name, rows] of Object.entries(tables)) await fill(client, name as TableName, rows);
  const breaches: Breach[] = [];
  for (const { name, promise, breaches: query } of invariants) {
    const { rows } = await client.query<Record<string, unknown>>(query).catch((cause: unknown) => {
      throw new Error(`The check "${name}" could not be made.`, { cause });
    });
    if (rows.length > 0) {
      breaches.push({ name, promise, rows: rows.slice(0, SHOWN), count: rows.length });
    }
  }
  return breaches;
}

async function fill(client: pg.Client, name: TableName, rows: Rows): Promise<void> {
  await client.query(
    `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
