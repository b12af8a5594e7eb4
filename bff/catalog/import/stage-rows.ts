import type pg from 'pg';
import type { Columns } from './columns.ts';
import { parseHandle } from './parse-values.ts';
import { cell } from './product-fields.ts';
import type { Note } from './product-record.ts';
import type { CsvRow } from './read-csv.ts';

const rowsPerInsert = 500;

/** The rows of one product, in the order of the file. */
export interface StagedProduct {
  handle: string;
  rows: CsvRow[];
}

/**
 * Puts the rows into a temporary table. A product's rows may stand anywhere in the file, and the
 * database can bring them together without all of them being in this process's memory.
 */
export async function stageRows(
  client: pg.PoolClient,
  rows: AsyncIterable<CsvRow>,
  columns: Columns,
  reject: (note: Note) => void,
): Promise<void> {
  await client.query('create temp table import_row (line int, handle text collate "C", row text)');
  let pending: [number, string, string][] = [];
  for await (const row of rows) {
    const handle = parseHandle(cell(row, columns, 'handle'));
    const tooMany = row.cells.slice(columns.width).some((extra) => extra.trim() !== '');
    if ('problem' in handle) reject({ line: row.line, handle: '', text: handle.problem });
    else if (tooMany) {
      const text = `the row has more cells than the header (${columns.width}); is a quote missing?`;
      reject({ line: row.line, handle: handle.value, text });
    } else {
      pending.push([row.line, handle.value, JSON.stringify(row)]);
    }
    if (pending.length === rowsPerInsert) {
      await insert(client, pending);
      pending = [];
    }
  }
  await insert(client, pending);
}

/** How many products there are in it. */
export async function countStaged(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(distinct handle)::int as count from import_row',
  );
  return rows[0]?.count ?? 0;
}

/**
 * Brings the products together, in the order in which they begin in the file. They can be read (`stagedProducts`) when
 * the transaction is over.
 */
export async function openStaged(client: pg.PoolClient): Promise<void> {
  await client.query(`
    declare staged cursor with hold for
    select handle, '[' || string_agg(row, ',' order by line) || ']' as rows
    from import_row group by handle order by min(line)`);
}

/** Reads the products back, some at a time. */
export async function* stagedProducts(
  client: pg.PoolClient,
  perBatch: number,
): AsyncGenerator<StagedProduct[]> {
  for (;;) {
    const { rows: products } = await client.query<{ handle: string; rows: string }>(
      `fetch ${perBatch} from staged`,
    );
    if (products.length === 0) return;
    yield products.map(({ handle, rows }) => ({ handle, rows: JSON.parse(rows) as CsvRow[] }));
  }
}

/**
 * Neither a handle nor a row as JSON has a line feed in it: lists of them are handed over as text, which neither side
 * has to quote and unquote.
 */
async function insert(client: pg.PoolClient, rows: [number, string, string][]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into import_row
     select * from unnest($1::int[], string_to_array($2, E'\\n'), string_to_array($3, E'\\n'))`,
    [
      rows.map(([line]) => line),
      rows.map(([, handle]) => handle).join('\n'),
      rows.map(([, , row]) => row).join('\n'),
    ],
  );
}
