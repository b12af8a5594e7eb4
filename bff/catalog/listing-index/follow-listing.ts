import type { Database } from '@tessera/bff-kit/database';
import { catalogueVersion } from '../catalogue/catalogue-version.ts';
import { ListingIndex, type ListingChange } from './listing-index.ts';
import { listingColumns, type ListingRow } from './listing-row.ts';

/** A category and its words, in the order of the shop. */
export interface CategoryWords {
  handle: string;
  title: string;
  description: string;
}

/** The catalogue of one version. Use it before the next `await`: after that it may be of a later one. */
export interface CurrentListing {
  version: number;
  index: ListingIndex;
  categories: readonly CategoryWords[];
}

/** Follows the catalogue in the database. */
export interface FollowedListing {
  /** As the catalogue is now, at most 20 ms late, and never older than a change made through this process. */
  read(): Promise<CurrentListing>;
}

type ChangedRow = { id: number } & { [K in keyof Omit<ListingRow, 'id'>]: ListingRow[K] | null };

const rowsAtOnce = 1000;
const fewRows = 500;

const changedSince = (since: string): string => `
  SELECT c.product_id AS id, ${listingColumns}
    FROM listing_change c LEFT JOIN listing l USING (product_id)
   WHERE c.version > ${since}`;

/**
 * Keeps an index of the listing: whole at first, then what changed. Changes are found by the version at which they were
 * made; versions are committed in their order, so what is above the last one seen is all that is new.
 */
export function followListing(db: Database): FollowedListing {
  const current = catalogueVersion(db);
  let known: CurrentListing | null = null;
  let next: Promise<CurrentListing> | null = null;

  async function refresh(): Promise<CurrentListing> {
    const worn = known === null || known.index.isWorn;
    const index = worn ? new ListingIndex() : known!.index;
    const since = worn ? 0 : known!.version;
    const { version, categories } =
      (await takeFew(db, index, since)) ?? (await takeMany(db, index, since));
    known = { version, index, categories };
    return known;
  }

  return {
    async read() {
      for (;;) {
        const version = await current.read();
        if (next !== null) await next;
        else if (known !== null && known.version >= version) return known;
        else {
          next = refresh();
          try {
            await next;
          } finally {
            next = null;
          }
        }
      }
    },
  };
}

interface Taken {
  version: number;
  categories: CategoryWords[];
}

const categoryWords = `
  coalesce((SELECT json_agg(json_build_object('handle', handle, 'title', title, 'description', description)
                            ORDER BY position, title) FROM category), '[]')`;

/** Every day's case, in one round trip; null when more has changed than one should read at once. */
async function takeFew(db: Database, index: ListingIndex, since: number): Promise<Taken | null> {
  const [found] = await db.query<Taken & { rows: ChangedRow[] | null; count: number }>(
    'changed-listings',
    `WITH few AS MATERIALIZED (${changedSince('$1')} ORDER BY c.version LIMIT ${fewRows + 1})
     SELECT (SELECT version FROM catalogue) AS version, ${categoryWords} AS categories,
            (SELECT count(*) FROM few) AS count,
            CASE WHEN (SELECT count(*) FROM few) <= ${fewRows} THEN (SELECT json_agg(few) FROM few) END AS rows`,
    [since],
  );
  if (found === undefined) throw new Error('A query without FROM answered no row.');
  if (found.count > fewRows) return null;
  index.apply((found.rows ?? []).map(toChange));
  return found;
}

/** The first time, and after an import: portion by portion, all of one moment; requests go on in between. */
async function takeMany(db: Database, index: ListingIndex, since: number): Promise<Taken> {
  return db.transaction(async (tx) => {
    await tx.client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const [found] = await tx.query<Taken>(
      'listing-now',
      `SELECT (SELECT version FROM catalogue) AS version, ${categoryWords} AS categories`,
    );
    if (found === undefined) throw new Error('A query without FROM answered no row.');
    // By the keys of what changed: how much that is the planner does not know while an import goes on, and it would read the
    // whole listing each time.
    if (since > 0) {
      await tx.client.query(
        'SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off',
      );
    }
    // A cursor takes no parameters; this is a number.
    await tx.client.query(`DECLARE listing_rows CURSOR FOR ${changedSince(String(since))}`);
    for (;;) {
      const { rows } = await tx.client.query<ChangedRow>(`FETCH ${rowsAtOnce} FROM listing_rows`);
      index.apply(rows.map(toChange));
      if (rows.length < rowsAtOnce) return found;
    }
  });
}

const toChange = (row: ChangedRow): ListingChange => ({
  id: row.id,
  row: row.document === null ? null : (row as ListingRow),
});
