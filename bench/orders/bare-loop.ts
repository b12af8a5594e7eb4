import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { BareDatabases } from './bare-databases.ts';
import type { BenchVariant } from './fill-stock.ts';
import { PLACE, type RecordedStatement } from './record-order.ts';

/** As many as a service's pool has. */
const callers = 10;
const addSeconds = 4;
const orders = 1_500;
const claimTries = 1_000;

type Names = Record<string, string | number>;
type Row = { orderId?: string; leaseToken?: string };

/** Adds a second by the statement alone. */
export function bareAddsPerSecond(
  bare: BareDatabases,
  script: RecordedStatement[],
  variants: BenchVariant[],
): Promise<number> {
  const [add] = script;
  if (!add) throw new Error('Nothing was recorded.');
  return withCallers(bare, async (call) => {
    const begun = performance.now();
    let count = 0;
    await Promise.all(
      Array.from({ length: callers }, async (_, caller) => {
        const carts = Array.from({ length: 160 }, () => randomUUID());
        for (let n = 0; performance.now() - begun < addSeconds * 1000; n += 1) {
          const variant = variants[(caller * 7 + n) % variants.length]!.id;
          const cart = carts[n % carts.length]!;
          await call(caller, add, { [PLACE.cart]: cart, [PLACE.variant]: variant });
          count += 1;
        }
      }),
    );
    return (count * 1000) / (performance.now() - begun);
  });
}

export interface BareCheckouts {
  perSecond: number;
  /** part of the callers' time that each statement took, by its name; together 1 */
  shares: Record<string, number>;
}

/**
 * Checkouts a second by the statements alone, from the added line to the captured payment.
 *
 * @param waitForDisk false: commits are answered before they are on disk, which no shop may do; it tells what that costs
 */
export function bareCheckoutsPerSecond(
  bare: BareDatabases,
  script: RecordedStatement[],
  waitForDisk = true,
): Promise<BareCheckouts> {
  const [variant] = [script[0]!].map(({ values }) => values[2]);
  if (variant !== PLACE.variant) throw new Error('The first statement does not add a line.');
  return withCallers(
    bare,
    async (call) => {
      const ids = await variantIds(bare);
      const spent: Record<string, number> = {};
      const begun = performance.now();
      let left = orders;
      await Promise.all(
        Array.from({ length: callers }, async (_, caller) => {
          const timed = async (one: RecordedStatement, names: Names) => {
            const from = performance.now();
            const rows = await call(caller, one, names);
            spent[one.name] = (spent[one.name] ?? 0) + performance.now() - from;
            return rows;
          };
          while (left > 0) {
            left -= 1;
            await checkout(script, timed, ids[left % ids.length]!);
          }
        }),
      );
      const perSecond = (orders * 1000) / (performance.now() - begun);
      const all = Object.values(spent).reduce((sum, one) => sum + one, 0);
      const shares = Object.entries(spent).map(([name, ms]) => [name, ms / all]);
      return { perSecond, shares: Object.fromEntries(shares) as Record<string, number> };
    },
    waitForDisk,
  );
}

async function checkout(
  script: RecordedStatement[],
  call: (statement: RecordedStatement, names: Names) => Promise<Row[]>,
  variant: string,
): Promise<void> {
  const names: Names = {
    [PLACE.order]: randomUUID(),
    [PLACE.cart]: randomUUID(),
    [PLACE.visitor]: randomUUID(),
    [PLACE.key]: randomUUID(),
    [PLACE.reference]: randomUUID(),
    [PLACE.variant]: variant,
  };
  for (const statement of script) {
    const rows = await call(statement, names);
    if (statement.name !== 'cart/claim-sagas') continue;
    // It may be the order of another caller that was due; it is finished as well as one's own.
    let [claimed] = rows;
    for (let tries = 1; !claimed; tries += 1) {
      if (tries === claimTries) throw new Error('No order is due: what was recorded places none.');
      [claimed] = await call(statement, names);
    }
    names[PLACE.order] = claimed.orderId!;
    names[PLACE.lease] = claimed.leaseToken!;
  }
}

async function variantIds(bare: BareDatabases): Promise<string[]> {
  const rows = await bare.cart.query<{ id: string }>(
    'bench/variants',
    'SELECT variant_id AS id FROM priced_variant WHERE available ORDER BY variant_id LIMIT 100',
  );
  return rows.map(({ id }) => id);
}

function fill(value: unknown, names: Names): unknown {
  if (value === PLACE.lease) return names[PLACE.lease];
  if (Array.isArray(value)) return value.map((one) => fill(one, names));
  if (typeof value !== 'string' || !value.includes('{')) return value;
  return Object.entries(names).reduce(
    (text, [place, own]) => text.replaceAll(place, String(own)),
    value,
  );
}

/** Connections without a pool: what `pg` itself can do. */
async function withCallers<T>(
  bare: BareDatabases,
  work: (
    call: (caller: number, statement: RecordedStatement, names: Names) => Promise<Row[]>,
  ) => Promise<T>,
  waitForDisk = true,
): Promise<T> {
  const open = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    if (!waitForDisk) await client.query('SET synchronous_commit = off');
    return client;
  };
  const clients = await Promise.all(
    Array.from({ length: callers }, async () => ({
      cart: await open(bare.cart.url),
      catalog: await open(bare.catalog.url),
    })),
  );
  try {
    return await work(async (caller, { database, name, text, values }, names) => {
      const filled = values.map((value) => fill(value, names));
      const result = await clients[caller]![database].query({ name, text, values: filled });
      return result.rows as Row[];
    });
  } finally {
    await Promise.all(clients.flatMap(({ cart, catalog }) => [cart.end(), catalog.end()]));
  }
}
