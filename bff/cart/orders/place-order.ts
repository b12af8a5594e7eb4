import { createHmac, randomUUID } from 'node:crypto';
import type { Database } from '@tessera/bff-kit/database';
import { idempotent } from '@tessera/bff-kit/idempotency';
import type { Visitor } from '@tessera/bff-kit/tokens';
import { lockCart } from '../carts/read-cart.ts';
import type { Payments } from '../payments/payment-port.ts';
import { announce } from './announce.ts';
import { checkOrderForm } from './check-order-form.ts';
import { decide } from './decide.ts';
import { draftOrder } from './draft-order.ts';
import { replay } from './evolve.ts';
import { newReference } from './order-reference.ts';
import type { OrderReply, PlaceOrder } from './order-schemas.ts';
import { createOrder } from './order-store.ts';
import { refuseForm, refuseOrder } from './refuse-order.ts';
import { viewOrder } from './view-order.ts';

const TAKE_CART = `UPDATE cart SET order_in_progress = $2, updated_at = now() WHERE id = $1`;

interface Placement {
  db: Database;
  payments: Payments;
  /** keys the fingerprint of a request: a bare hash of a card number could be guessed back */
  secret: string;
  cartId: string;
  visitor: Visitor;
  form: PlaceOrder;
  idempotencyKey: string;
  traceparent: string | undefined;
  now: Date;
  /** called when the order is certain */
  placed: () => void;
}

/**
 * Places an order: order, saga row and event in one transaction with the locked cart, once an
 * idempotency key. The saga takes it from there; the reply says `placing`, not `confirmed`.
 * Throws the problem to answer with when the form or the cart does not allow it.
 */
export async function placeOrder(placement: Placement): Promise<OrderReply> {
  const { db, payments, secret, cartId, visitor, form, now } = placement;
  const errors = checkOrderForm(form, now);
  if (errors.length > 0) throw refuseForm(errors);
  const tokenised = await payments.tokenise({ ...form.card, name: form.card.name ?? form.name });
  if (!tokenised.accepted) {
    throw refuseForm([{ field: `card.${tokenised.field}`, message: tokenised.message }]);
  }
  const { method } = tokenised;
  const fingerprint = createHmac('sha256', secret).update(JSON.stringify(form)).digest('hex');
  const key = `place-order:${visitor.id}:${placement.idempotencyKey}`;

  const result = await db.transaction((tx) =>
    idempotent(tx, key, fingerprint, async () => {
      const cart = await lockCart(tx, cartId);
      const ids = { id: randomUUID(), reference: newReference() };
      const draft = draftOrder({ ...ids, cart, form, visitor, method, now });
      if (!draft.accepted) throw refuseOrder(draft);
      const decision = decide({ name: 'none' }, { type: 'place', order: draft.order }, now);
      if (!decision.accepted) throw new Error(`A new order was refused: ${decision.refusal}`);
      const state = replay(decision.events.map((event) => ({ event, at: now.toISOString() })));
      if (state.name === 'none') throw new Error('A placed order has no state.');

      const { events } = decision;
      const { traceparent } = placement;
      await createOrder(tx, { state, events, cartId, paymentToken: method.token, traceparent });
      await tx.query('cart/take-cart', TAKE_CART, [cartId, draft.order.id]);
      await announce(tx, events, state, traceparent);
      tx.afterCommit(placement.placed);
      return { status: 202, body: viewOrder(state) };
    }),
  );
  return result.body;
}
