import { serve } from '@hono/node-server';
import { createTokens } from '@tessera/bff-kit/tokens';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { testKeys } from '@tessera/bff-kit/testing/test-tokens';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { cartMigrations } from './cart-migrations.ts';
import { projectCatalogEvents } from './pricing/project-catalog-events.ts';
import { cartProcess } from './testing/cart-process.ts';
import { productChanged } from './testing/catalog-events.ts';
import { fakeCatalog } from './testing/fake-catalog.ts';
import { orderForm } from './testing/order-form.ts';

const ORDERS = 24;
const KILLS = 3;

it('loses no acknowledged order, charges none twice and keeps the stock balanced when the process is killed again and again', async () => {
  const { db, url: databaseUrl, drop } = await openTestDatabase([cartMigrations]);
  await db.transaction((tx) =>
    projectCatalogEvents(tx, [{ ...productChanged('harbour'), pos: 1 }]),
  );
  const catalog = fakeCatalog({ 'harbour-1': ORDERS });
  catalog.app.get('/events', (c) => c.json({ events: [], lastEventId: 0 }));
  const server = serve({ fetch: catalog.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const keys = testKeys();
  const key = (service: string) => ({
    service,
    signingKey: keys.signing[service] ?? '',
    trustedKeys: keys.trusted,
  });
  const shell = createTokens(key('shell'));
  const cart = await cartProcess({
    DATABASE_URL: databaseUrl,
    ACCOUNT_URL: 'http://127.0.0.1:1',
    CATALOG_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    TESSERA_SIGNING_KEY: keys.signing['cart'] ?? '',
    TESSERA_TRUSTED_KEYS: keys.trusted,
  });
  onTestFinished(async () => {
    await cart.kill();
    server.close();
    await drop();
  });

  /** What a stubborn client does: the same request with the same key until somebody answers. */
  async function insist(visitor: string, path: string, json: unknown): Promise<{ id: string }> {
    for (;;) {
      const token = await shell.signVisitor('cart', {
        id: visitor,
        accountId: null,
        email: null,
        name: null,
      });
      const reply = await fetch(cart.url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'tessera-visitor': token,
          'idempotency-key': `key-of-${visitor}`,
        },
        body: JSON.stringify(json),
      }).catch(() => undefined);
      if (reply?.ok) return (await reply.json()) as { id: string };
      await expect.poll(cart.isReady, { timeout: 20_000 }).toBe(true);
    }
  }
  const count = async (table: string, where: string) => {
    const text = `SELECT count(*) AS n FROM ${table} WHERE ${where}`;
    return (await db.query<{ n: number }>(`test/count-${table}`, text))[0]?.n ?? 0;
  };

  cart.start();
  await expect.poll(cart.isReady, { timeout: 20_000 }).toBe(true);
  for (let index = 0; index < ORDERS; index += 1) {
    await insist(`v${index}`, '/api/cart/lines', { variantId: 'harbour-1', quantity: 1 });
  }

  const acknowledged: string[] = [];
  const buyers = Array.from({ length: ORDERS }, async (_, index) => {
    acknowledged.push((await insist(`v${index}`, '/api/cart/orders', orderForm())).id);
  });
  // Stock is reserved for an order on the way: the middle of sagas is where it hurts most.
  for (let kill = 0; kill < KILLS; kill += 1) {
    const some = Math.ceil((ORDERS * (kill + 1)) / (KILLS + 1));
    const reserved = () => ORDERS - (catalog.stock['harbour-1'] ?? 0);
    await expect.poll(reserved, { timeout: 30_000, interval: 2 }).toBeGreaterThanOrEqual(some);
    await cart.kill();
    cart.start();
  }
  await Promise.all(buyers);
  // Orders of a killed process come free when their lease ends.
  await expect
    .poll(() => count('order_saga', 'due_at IS NOT NULL'), {
      timeout: 40_000,
    })
    .toBe(0);

  const confirmed = await db.query<{ id: string }>(
    'test/confirmed',
    `SELECT id FROM order_view WHERE status = 'confirmed'`,
  );
  expect(confirmed.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
  expect(await count('offline.payment', 'captures = 1')).toBe(ORDERS);
  expect(catalog).toMatchObject({ stock: { 'harbour-1': 0 }, sold: { 'harbour-1': ORDERS } });
  expect(await count('kit.outbox', `type = 'cart.order.confirmed.v1'`)).toBe(ORDERS);
}, 120_000);
