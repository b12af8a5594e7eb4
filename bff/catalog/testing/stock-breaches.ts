import type { Queryable } from '@tessera/bff-kit/database';
import { stockInvariants } from '../stock/invariants.ts';

/** Every row that breaks one of the stock's invariants; none when all is well. */
export async function stockBreaches(db: Queryable): Promise<{ name: string; row: unknown }[]> {
  const found: { name: string; row: unknown }[] = [];
  for (const [index, { name, sql }] of stockInvariants.entries()) {
    const rows = await db.query(`test/invariant-${index}`, sql);
    found.push(...rows.map((row) => ({ name, row })));
  }
  return found;
}
