import type { Database, Transaction } from '@tessera/bff-kit/database';

/**
 * How long a version that was read serves further requests. Other processes change the catalogue too
 * (an import, a second instance); their changes may be this much late, which is less than a reply takes
 * to reach a browser. At checkout prices are compared again anyway.
 */
const freshMs = 20;

/** Knows the catalogue's version: a number that grows with every change of what the API can answer. */
export interface CatalogueVersion {
  /** A version that is at most 20 ms old, and never older than a change made through this process. */
  read(): Promise<number>;
  /** Something was changed: the next reader asks the database. */
  forget(): void;
}

const versions = new WeakMap<Database, CatalogueVersion>();

/** The version of the catalogue in a database; one for all that share the pool. */
export function catalogueVersion(
  db: Database,
  now: () => number = () => performance.now(),
): CatalogueVersion {
  let version = versions.get(db);
  if (version === undefined) {
    version = createVersion(db, now);
    versions.set(db, version);
  }
  return version;
}

/** Call it in each transaction that raises the version: what it changed is seen as soon as it is committed. */
export const versionRaised = (tx: Transaction): void =>
  tx.afterCommit(() => catalogueVersion(tx.database).forget());

function createVersion(db: Database, now: () => number): CatalogueVersion {
  let last: { version: number; readAt: number } | null = null;
  let forgottenAt = Number.NEGATIVE_INFINITY;
  let next: Promise<number> | null = null;

  async function ask(): Promise<number> {
    // Requests of the same turn of the event loop share one query. Nobody joins a query that has been
    // sent: it could have read before a change that the joiner knows to be committed.
    await new Promise<void>((sent) => setImmediate(sent));
    next = null;
    const readAt = now();
    const [row] = await db.query<{ version: number }>(
      'catalogue-version',
      'SELECT version FROM catalogue',
    );
    if (row === undefined) throw new Error('The table catalogue has lost its only row.');
    if (readAt > forgottenAt) last = { version: row.version, readAt };
    return row.version;
  }

  return {
    read() {
      if (last !== null && now() - last.readAt < freshMs) return Promise.resolve(last.version);
      return (next ??= ask());
    },
    forget() {
      last = null;
      forgottenAt = now();
    },
  };
}
