import { z } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import type { CookieSettings } from '../carts/cart-cookie.ts';
import type { Stores } from '../delivery/store-port.ts';
import type { Payments } from '../payments/payment-port.ts';
import { OrderSchema } from './order-schemas.ts';
import type { OrderSignals } from './order-signals.ts';

/** What the routes about orders work with. */
export interface OrderRoutes {
  db: Database;
  cookie: CookieSettings;
  payments: Payments;
  stores: Stores;
  clock: () => Date;
  signals: OrderSignals;
  /** called when the saga has something to do */
  wakeSaga: () => void;
  /** the bank may have moved: the saga asks the provider how it stands */
  paymentMoved: (orderId: string) => Promise<void>;
  /** hears of an order that is stored, before its shopper does: for drills that end the process there */
  reach?: ((moment: 'order-placed') => void) | undefined;
}

export const orderReply = (description: string) => ({
  description,
  content: { 'application/json': { schema: OrderSchema } },
});
export const orderParams = z.object({ id: z.uuid('This is not an order’s id') });
export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
