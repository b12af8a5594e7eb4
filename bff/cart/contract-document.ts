import { silentLogger } from '@tessera/bff-kit/logger';
import { createApp } from './app.ts';
import { noDatabase, noTokens } from '@tessera/bff-kit/testing/nothing';
import { createOrderSignals } from './orders/order-signals.ts';
import { noAddresses, noPayments, noStores } from './testing/nothing.ts';
import { version } from './version.ts';

/** What is published: how others call us. Built from the routes alone. */
export function contractDocument() {
  const app = createApp({
    db: noDatabase,
    tokens: noTokens,
    payments: noPayments,
    stores: noStores,
    addresses: noAddresses,
    logger: silentLogger(),
    cookie: { secret: '', secure: true },
    clock: () => new Date(),
    signals: createOrderSignals(),
    wakeSaga: () => {},
  });
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'cart', version } });
}
