import type { Database } from '@tessera/bff-kit/database';
import { refreshListings } from './refresh-listings.ts';

/** What every stock command of the database answers: an outcome, and products at another level. */
type CommandRow<Outcome> = { answer: Outcome & { changed?: number[] } };

/**
 * Runs a stock command: one statement, which is a transaction of its own. Where the level of a
 * variant changed (in stock, low, out), which is seldom, its product's listing is refreshed
 * afterwards, before the answer: no row of stock stays locked meanwhile.
 */
export async function runStockCommand<Outcome>(
  db: Database,
  name: string,
  call: string,
  values: unknown[],
): Promise<Outcome> {
  const [row] = await db.query<CommandRow<Outcome>>(name, `SELECT ${call} AS answer`, values);
  if (row === undefined) throw new Error(`The command ${name} answered nothing.`);
  const { changed = [], ...outcome } = row.answer;
  if (changed.length > 0) await refreshListings(db, changed);
  return outcome as Outcome;
}
