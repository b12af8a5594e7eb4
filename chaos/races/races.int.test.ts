import { startCart } from '@tessera/bff-cart/start-cart';
import { catalogMigrations } from '@tessera/bff-catalog/catalog-migrations';
import { startCatalog } from '@tessera/bff-catalog/start-catalog';
import { writeProduct } from '@tessera/bff-catalog/testing/write-product';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { testKeys } from '@tessera/bff-kit/testing/test-tokens';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const STOCK = 10;
const SHOPPERS = 200;
const REPETITIONS = 20;
const PRICE = 131_00;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Catalog and cart as they are run, each with a database of its own, calling one another over HTTP. */
async function openServices() {
  const catalogDb = await openTestDatabase([catalogMigrations]);
  const cartDb = await openTestDatabase([]);
  const keys = testKeys();
  const ports = { catalog: await freePort(), cart: await freePort() };
  const url = (name: 'catalog' | 'cart') => `http://127.0.0.1:${ports[name]}`;
  const env = (name: 'catalog' | 'cart', database: string): NodeJS.ProcessEnv => ({
    PORT: String(ports[name]),
    DATABASE_URL: database,
    CATALOG_URL: url('catalog'),
    CART_URL: url('cart'),
    ACCOUNT_URL: 'http://127.0.0.1:1',
    PUBLIC_URL: 'http://localhost',
    // Nobody is there: orders do not wait for releases.
    RELEASES_URL: 'http://127.0.0.1:1',
    TESSERA_RELEASES_DIR: tmpdir(),
    TESSERA_SIGNING_KEY: keys.signing[name],
    TESSERA_TRUSTED_KEYS: keys.trusted,
    TESSERA_COOKIE_SECRET: 'a secret of this test',
    LOG_LEVEL: 'silent',
  });
  const catalog = await startCatalog(env('catalog', catalogDb.url));
  const cart = await startCart(env('cart', cartDb.url));
  const shell = createTokens({
    service: 'shell',
    signingKey: keys.signing['shell'] ?? '',
    trustedKeys: keys.trusted,
  });
  return {
    catalogDb: catalogDb.db,
    cartDb: cartDb.db,
    cartUrl: url('cart'),
    sign: (id: string) =>
      shell.signVisitor('cart', { id, accountId: null, email: null, name: null }),
    async close() {
      await Promise.all([catalog.stop(), cart.stop()]);
      await Promise.all([catalogDb.drop(), cartDb.drop()]);
    },
  };
}

let services: Awaited<ReturnType<typeof openServices>>;
beforeAll(async () => (services = await openServices()), 60_000);
afterAll(() => services.close());

interface Reply {
  status: number;
  body: { id: string; status: string; type: string; lines: { quantity: number }[] };
}

async function shopper() {
  const headers = {
    'tessera-visitor': await services.sign(crypto.randomUUID()),
    'content-type': 'application/json',
  };
  async function call(path: string, json?: unknown, key?: string): Promise<Reply> {
    const reply = await fetch(services.cartUrl + path, {
      method: json === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    return { status: reply.status, body: (await reply.json()) as Reply['body'] };
  }
  const form = {
    email: 'ada@example.org',
    name: 'Ada Lovelace',
    address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
    delivery: 'standard',
    card: { number: '4242 4242 4242 4242', expiry: '04/40', securityCode: '123' },
    expectedTotal: { amount: PRICE, currency: 'EUR' },
  };
  return {
    add: (variantId: string) => call('/api/cart/lines', { variantId, quantity: 1 }),
    order: (key: string = crypto.randomUUID()) => call('/api/cart/orders', form, key),
    look: (id: string) => call(`/api/cart/orders/${id}`),
    cart: () => call('/api/cart/cart'),
  };
}

/** A print of which there are so many, once cart has heard of it. */
async function printInStock(handle: string, onHand: number): Promise<string> {
  const [variant = ''] = await writeProduct(services.catalogDb, {
    handle,
    sizes: ['40 × 50 cm'],
    prices: [PRICE],
    onHand,
  });
  const known = () =>
    services.cartDb.query(
      'test/known',
      'SELECT 1 FROM priced_variant WHERE variant_id = $1 AND available',
      [variant],
    );
  await expect.poll(known, { timeout: 20_000 }).toHaveLength(1);
  return variant;
}

/** Resolves when the saga has nothing left to do. */
async function rest(): Promise<void> {
  const due = 'SELECT 1 FROM order_saga WHERE due_at IS NOT NULL';
  await expect
    .poll(() => services.cartDb.query('test/due', due), { timeout: 60_000, interval: 50 })
    .toHaveLength(0);
}

const stockOf = async (variant: string) => {
  const text = 'SELECT on_hand, held, sold FROM stock WHERE variant_id = $1';
  return (await services.catalogDb.query('test/stock', text, [variant]))[0];
};

describe(`a stock of ${STOCK} and ${SHOPPERS} checkouts at once`, () => {
  it(`makes exactly ${STOCK} orders and ${SHOPPERS - STOCK} clear refusals, ${REPETITIONS} times`, async () => {
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      const variant = await printInStock(`race-${repetition}`, STOCK);
      const crowd = await Promise.all(Array.from({ length: SHOPPERS }, shopper));
      const added = await Promise.all(crowd.map(({ add }) => add(variant)));
      expect(added.filter(({ status }) => status >= 300)).toEqual([]);
      const placed = await Promise.all(crowd.map(({ order }) => order()));
      // Who comes when cart has already heard that all are sold is refused at the door.
      const taken = placed.flatMap(({ status, body }, index) =>
        status === 202 ? [{ ...crowd[index]!, id: body.id }] : [],
      );
      const turnedAway = placed.filter(({ status }) => status !== 202);
      for (const { status, body } of turnedAway) {
        expect({ status, type: body.type }).toEqual({ status: 409, type: 'lines-unavailable' });
      }
      await rest();

      const orders = await Promise.all(taken.map(({ look, id }) => look(id)));
      const ended = orders.map(({ body }) => body as unknown as Ended);
      expect(ended.filter(({ status }) => status === 'confirmed')).toHaveLength(STOCK);
      const refused = ended.filter(({ status }) => status === 'rejected');
      expect(refused.length + turnedAway.length).toBe(SHOPPERS - STOCK);
      for (const { reason } of refused) {
        expect(reason).toMatchObject({ code: 'out-of-stock' });
        expect(reason?.message).toMatch(/is sold out\. Nothing was charged/);
      }
      expect(await stockOf(variant)).toEqual({ on_hand: 0, held: 0, sold: STOCK });
      const charged = await services.cartDb.query<{ charged: number }>(
        'test/charged',
        `SELECT sum(charged - refunded)::int AS charged FROM offline.balance WHERE order_id = ANY ($1)`,
        [taken.map(({ id }) => id)],
      );
      expect(charged[0]?.charged).toBe(STOCK * PRICE);
    }
  }, 300_000);

  interface Ended {
    status: string;
    reason: { code: string; message: string } | null;
  }
});

describe('the same order sent five times at once', () => {
  it('is one order, and everybody hears the same', async () => {
    const variant = await printInStock('again', STOCK);
    const one = await shopper();
    await one.add(variant);
    const key = crypto.randomUUID();
    const replies = await Promise.all(Array.from({ length: 5 }, () => one.order(key)));
    await rest();
    replies.push(await one.order(key));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]?.status).toBe(202);
    expect(await stockOf(variant)).toEqual({ on_hand: STOCK - 1, held: 0, sold: 1 });
  });
});

describe('one print added fifty times at once', () => {
  it('is one line with fifty', async () => {
    const variant = await printInStock('fifty', STOCK);
    const one = await shopper();
    await Promise.all(Array.from({ length: 50 }, () => one.add(variant)));
    expect((await one.cart()).body.lines).toMatchObject([{ quantity: 50 }]);
  });
});
