import type { Queryable } from '@tessera/bff-kit/database';

const rowsAtOnce = 1000;

/**
 * The rows of a statement that takes "after this id" as $1 and "so many" as $2, in the order of their ids: nothing is
 * held in memory or in the database between two portions.
 */
export async function* readPortions<Row extends { id: number }>(
  db: Queryable,
  name: string,
  text: string,
  o: { after?: number; most?: number } = {},
): AsyncGenerator<Row[]> {
  let after = o.after ?? 0;
  let left = o.most ?? Number.POSITIVE_INFINITY;
  while (left > 0) {
    const asked = Math.min(rowsAtOnce, left);
    const rows = await db.query<Row>(name, text, [after, asked]);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < asked) return;
    after = last.id;
    left -= rows.length;
  }
}
