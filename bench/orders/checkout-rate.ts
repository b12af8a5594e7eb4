import type { Stack } from '@tessera/stack/start-stack';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { adminUrl, withClient } from './cluster.ts';
import type { BenchVariant } from './fill-stock.ts';
import { newShoppers, type BenchShopper } from './shoppers.ts';

const atOnce = 24;
const lookEveryMs = 20;
const giveUpMs = 60_000;

/** What a guest fills in; `expectedTotal` in cents, delivery included. */
export const checkoutForm = (expectedTotal: number) => ({
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
  delivery: 'standard' as const,
  card: { number: '4242 4242 4242 4242', expiry: '04/40', securityCode: '123' },
  expectedTotal: { amount: expectedTotal, currency: 'EUR' },
});

export interface CheckoutFigures {
  perSecond: number;
  /** milliseconds from the placed order to the confirmed one, by the times of their events */
  p50: number;
  p99: number;
}

/**
 * Guest checkouts a second: each adds a print and orders it, and the clock stops when the last order is confirmed,
 * which the database is asked for.
 */
export async function checkoutsPerSecond(
  stack: Stack,
  dataDir: string,
  variants: BenchVariant[],
  count = 1_500,
): Promise<CheckoutFigures> {
  const shoppers = await newShoppers(dataDir, count);
  const base = stack.urlOf('cart');
  return withClient(adminUrl(dataDir, 'cart'), async (cart) => {
    const before = await confirmed(cart);
    const begun = performance.now();
    await buyAll(base, shoppers, variants);
    while ((await confirmed(cart)) < before + count) {
      if (performance.now() - begun > giveUpMs) {
        throw new Error('Orders were not confirmed in a minute: not a measurement.');
      }
      await pause(lookEveryMs);
    }
    const perSecond = (count * 1000) / (performance.now() - begun);
    return { perSecond, ...(await waits(cart, count)) };
  });
}

/** How long the last `count` orders took. */
async function waits(cart: pg.Client, count: number): Promise<{ p50: number; p99: number }> {
  const { rows } = await cart.query<{ p50: number; p99: number }>(
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS p50,
            percentile_cont(0.99) WITHIN GROUP (ORDER BY ms) AS p99
     FROM (
       SELECT 1000 * extract(epoch FROM done.at - placed.at)::float8 AS ms
       FROM order_event AS done
       JOIN order_event AS placed ON placed.stream = done.stream AND placed.type = 'placed'
       WHERE done.type = 'confirmed' ORDER BY done.at DESC LIMIT $1) AS last`,
    [count],
  );
  return { p50: Math.round(rows[0]!.p50), p99: Math.round(rows[0]!.p99) };
}

async function confirmed(cart: pg.Client): Promise<number> {
  const { rows } = await cart.query<{ n: string }>(
    `SELECT count(*) AS n FROM order_event WHERE type = 'confirmed'`,
  );
  return Number(rows[0]?.n);
}

async function buyAll(
  base: string,
  shoppers: BenchShopper[],
  variants: BenchVariant[],
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let next = 0;
  async function shop(): Promise<void> {
    for (let index = next++; index < shoppers.length; index = next++) {
      const { id, token } = shoppers[index]!;
      const variant = variants[index % variants.length]!;
      const headers = { 'tessera-visitor': token, 'idempotency-key': id };
      const cart = await post<{ total: { amount: number } }>(agent, `${base}/api/cart/lines`, {
        headers,
        json: { variantId: variant.id },
      });
      const json = checkoutForm(cart.total.amount);
      await post(agent, `${base}/api/cart/orders`, { headers, json });
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, shop));
  } finally {
    agent.destroy();
  }
}

/** `fetch` would take a good part of the machine that is being measured. */
function post<T>(
  agent: Agent,
  url: string,
  { headers, json }: { headers: Record<string, string>; json: unknown },
): Promise<T> {
  const body = JSON.stringify(json);
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if ((response.statusCode ?? 500) < 300) resolve(JSON.parse(text) as T);
        else reject(new Error(`${url} answered ${response.statusCode}: ${text}`));
      });
    });
    sent.end(body);
  });
}
