import { silentLogger } from '@tessera/bff-kit/logger';
import { replyContract } from '@tessera/bff-kit/testing/reply-contract';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { testTokens } from '@tessera/bff-kit/testing/test-tokens';
import type { AddressSuggestions } from '../addresses/address-suggestions.ts';
import { createOfflineSuggestions } from '../addresses/offline/offline-suggestions.ts';
import { createApp } from '../app.ts';
import { cartMigrations } from '../cart-migrations.ts';
import type { Cart } from '../carts/cart-schemas.ts';
import { createOfflineDeliveries } from '../delivery/offline-deliveries.ts';
import { createCatalogStores } from '../delivery/store-port.ts';
import type { OrderReply } from '../orders/order-schemas.ts';
import { createOfflinePayments } from '../payments/offline-payments.ts';
import { projectCatalogEvents } from '../pricing/project-catalog-events.ts';
import { createOrderSignals } from '../orders/order-signals.ts';
import { claimSagas } from '../saga/claim-sagas.ts';
import { runSaga, type SagaRun } from '../saga/run-saga.ts';
import { createCatalogStock } from '../saga/stock-port.ts';
import { fakeCatalog } from './fake-catalog.ts';
import { committed } from './committed-contract.ts';

/** What tests look at; which of it is there depends on the reply. */
export type AnyReply = Cart &
  OrderReply & {
    type: string;
    title: string;
    detail: string;
    orderId: string;
    cart: Cart;
    errors: { field: string; message: string }[];
    options: { id: string; promise: string; price: { amount: number } }[];
  };

export interface Shopper {
  id?: string;
  accountId?: string | null;
  currency?: string;
  locale?: string;
}

/**
 * The whole service on a database of its own, beside a catalog in memory and with a clock that
 * moves only when told to (and 1 ms for each add). Every reply is held against the committed contract; one that differs fails the test.
 */
export async function openCart(
  stock: Record<string, number> = {},
  { addresses = createOfflineSuggestions() }: { addresses?: AddressSuggestions } = {},
) {
  const { db, drop } = await openTestDatabase([cartMigrations]);
  const tokens = testTokens();
  const catalog = fakeCatalog(stock);
  const time = { now: new Date('2026-11-23T09:00:00Z') };
  const clock = () => time.now;
  const payments = createOfflinePayments(db);
  const ports = {
    stock: createCatalogStock(catalog.client),
    payments,
    deliveries: createOfflineDeliveries(db),
    returnUrl: (id: string) => `http://shop/api/cart/orders/${id}/payment-return`,
  };
  const signals = createOrderSignals();
  const logger = silentLogger();
  const cookie = { secret: 'a secret of this test', secure: false };
  const app = createApp({
    db,
    tokens: tokens.cart,
    logger,
    cookie,
    payments,
    stores: createCatalogStores(catalog.client),
    addresses,
    clock,
    signals,
    wakeSaga: () => {},
  });
  const contract = replyContract(committed());
  /** place in the feed of what catalog said last */
  let published = 0;
  const sagaRun: SagaRun = { db, ports, clock, leaseMs: 10_000, logger, signals };

  /** A browser: keeps its cookie between calls. */
  function browser({ id = 'visitor-1', accountId = null, ...said }: Shopper = {}) {
    let jar = '';
    async function call(
      method: string,
      path: string,
      json?: unknown,
      headers: Record<string, string> = {},
    ) {
      const visitor = { id, accountId, email: null, name: null, ...said };
      const reply = await app.request(path, {
        method,
        headers: {
          'tessera-visitor': await tokens.shell.signVisitor('cart', visitor),
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...(jar && { cookie: jar }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
      const setCookie = reply.headers.get('set-cookie');
      if (setCookie) jar = setCookie.split(';')[0] ?? '';
      const body = (await reply.json()) as AnyReply;
      const { pathname } = new URL(path, 'http://cart');
      const objections = contract.violations(method, pathname, reply, body);
      if (objections.length > 0)
        throw new Error(`Not as in the contract:\n${objections.join('\n')}`);
      return { status: reply.status, body, setCookie };
    }
    return {
      call,
      get: (path: string) => call('GET', path),
      add: (variantId: string, quantity = 1) => {
        time.now = new Date(time.now.getTime() + 1);
        return call('POST', '/api/cart/lines', { variantId, quantity });
      },
      order: (form: unknown, key: string = crypto.randomUUID()) =>
        call('POST', '/api/cart/orders', form, { 'idempotency-key': key }),
      /** the same browser after signing in (or out, with null), or with another currency */
      as: (next: Shopper) => {
        const other = browser({ id, accountId, ...said, ...next });
        other.setCookie(jar);
        return other;
      },
      setCookie: (value: string) => (jar = value),
      cookie: () => jar,
    };
  }

  return {
    db,
    app,
    tokens,
    catalog,
    sagaRun,
    browser,
    drop,
    clock: { advance: (ms: number) => (time.now = new Date(time.now.getTime() + ms)), now: clock },
    publish: async (...events: { type: string; data: unknown }[]) => {
      for (const event of events) {
        published += 1;
        const placed = { ...event, pos: published };
        await db.transaction((tx) => projectCatalogEvents(tx, [placed]));
      }
    },
    /** Runs every order that is due now; returns how many claims that took. */
    async settle(): Promise<number> {
      for (let claims = 0; ; claims += 1) {
        const [claimed] = await claimSagas(db, clock(), sagaRun.leaseMs, 1);
        if (!claimed) return claims;
        await runSaga(sagaRun, claimed.claim, claimed.stored);
      }
    },
  };
}
