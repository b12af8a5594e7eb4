import type { Queryable } from '@tessera/bff-kit/database';

/** Reads the catalogue's version: a number that grows with every change of what the API can answer. */
export type ReadVersion = () => Promise<number>;

/**
 * Requests that ask in the same turn of the event loop share one query. Nobody joins a query that
 * has been sent already: it could have read before a change that the joiner knows to be committed.
 */
export function createVersionReader(db: Queryable): ReadVersion {
  let next: Promise<number> | null = null;
  return () =>
    (next ??= new Promise<void>((sent) => setImmediate(sent)).then(async () => {
      next = null;
      const [row] = await db.query<{ version: number }>(
        'catalogue-version',
        'SELECT version FROM catalogue',
      );
      if (row === undefined) throw new Error('The table catalogue has lost its only row.');
      return row.version;
    }));
}
