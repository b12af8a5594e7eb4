import pg from 'pg';
import type { Logger } from './logger.ts';
import { Unavailable } from './unavailable.ts';

export interface Queryable {
  /**
   * Runs a named prepared statement: planned once a connection, then only executed.
   *
   * @param name unique per text in the whole service: 'cart/add-line'
   * @throws {Unavailable} when the database cannot be reached; the driver's error otherwise
   */
  query<R>(name: string, text: string, values?: unknown[]): Promise<R[]>;
}

export interface Transaction extends Queryable {
  database: Database;
  client: pg.PoolClient;
  /** Runs when the commit is certain; never when the transaction is rolled back. */
  afterCommit(run: () => void): void;
}

export interface Database extends Queryable {
  url: string;
  pool: pg.Pool;
  /** Commits when `work` resolves, rolls back when it throws. Isolation: read committed. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** No request may hold a connection longer, or ten slow ones stop the service. */
const statementTimeoutMs = 15_000;
const connectTimeoutMs = 3_000;

/**
 * A pool of connections. `int8` comes back as a number (ids and amounts stay below 2^53),
 * `timestamptz` as a `Date`, `numeric` as a string.
 */
export function createDatabase(o: { url: string; max?: number; logger: Logger }): Database {
  const pool = new pg.Pool({
    connectionString: o.url,
    max: o.max ?? 10,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    types: { getTypeParser },
  });
  // An idle connection that breaks says so here; unheard, it would end the process.
  pool.on('error', (error) => o.logger.warn({ err: error }, 'an idle database connection broke'));

  const database: Database = {
    url: o.url,
    pool,
    query: (name, text, values) => run(pool, name, text, values),
    async transaction(work) {
      const client = await pool.connect().catch((error: unknown) => {
        throw translate(error);
      });
      const afterCommit: (() => void)[] = [];
      let broken: Error | undefined;
      // It may break between two statements; unheard, that would end the process.
      const onError = (error: Error): void => {
        broken = error;
      };
      client.on('error', onError);
      try {
        await client.query('begin');
        const result = await work({
          database,
          client,
          query: (name, text, values) => run(client, name, text, values),
          afterCommit: (run) => afterCommit.push(run),
        });
        await client.query('commit');
        for (const run of afterCommit) run();
        return result;
      } catch (error) {
        // A connection that cannot even roll back is in an unknown state: throw it away.
        await client.query('rollback').catch((failure: Error) => (broken = failure));
        throw translate(error);
      } finally {
        client.off('error', onError);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
  return database;
}

async function run<R>(
  target: pg.Pool | pg.PoolClient,
  name: string,
  text: string,
  values: unknown[] | undefined,
): Promise<R[]> {
  try {
    const result = await target.query({ name, text, ...(values && { values }) });
    return result.rows as R[];
  } catch (error) {
    throw translate(error);
  }
}

const int8 = 20;

function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === int8 && format !== 'binary') return Number;
  return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);
/**
 * Shutting down, crashed, starting up; too many connections; so busy that a statement ran out of
 * time. Connection exceptions are class 08.
 */
const serverCodes = new Set(['57P01', '57P02', '57P03', '53300', '57014']);
/** What `pg` says without a code. */
const driverMessages =
  /connection terminated|timeout exceeded when trying to connect|not queryable/i;

/** Tells "the database is away" from every other error. */
function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Unavailable) return error;
  const code = (error as { code?: string }).code;
  const away =
    code === undefined
      ? driverMessages.test(error.message)
      : networkCodes.has(code) || serverCodes.has(code) || code.startsWith('08');
  if (!away) return error;
  return new Unavailable('database', `the database is not reachable: ${error.message}`, {
    cause: error,
  });
}
