import { createHmac, randomUUID } from 'node:crypto';
import type { Database } from '@tessera/bff-kit/database';
import { checkFingerprint, type StoredAnswer } from '@tessera/bff-kit/idempotency';
import type { Visitor } from '@tessera/bff-kit/tokens';
import { emptyCart, SNAPSHOT_COLUMNS } from '../carts/cart-snapshot-sql.ts';
import type { CartSnapshot } from '../carts/cart.ts';
import type { Store, Stores } from '../delivery/store-port.ts';
import type { PaymentMethod, Payments } from '../payments/payment-port.ts';
import { customerKeys } from '../promotions/promotion-store.ts';
import { removePromotion } from '../promotions/set-promotion.ts';
import { apply } from './announce.ts';
import { checkOrderForm } from './check-order-form.ts';
import { decide } from './decide.ts';
import { draftOrder } from './draft-order.ts';
import { newReference } from './order-reference.ts';
import type { OrderReply, PlaceOrder } from './order-schemas.ts';
import { createOrder } from './order-store.ts';
import { refuseForm, refuseOrder } from './refuse-order.ts';
import { viewOrder } from './view-order.ts';

// The answer that was given to this key, if any, the cart, and whether its code was used, in one round trip.
const PREPARE = `SELECT
  (SELECT jsonb_build_object('fingerprint', fingerprint, 'status', status, 'body', body)
    FROM kit.idempotency WHERE key = $2) AS answered,
  (SELECT to_jsonb(snapshot) FROM (SELECT ${SNAPSHOT_COLUMNS} FROM cart c WHERE c.id = $1) AS snapshot) AS cart,
  EXISTS (SELECT FROM promotion_use u JOIN promotion m USING (code) JOIN cart c ON c.promotion = m.code
    WHERE c.id = $1 AND m.once AND u.used_by = ANY ($3::text[])) AS "promotionUsed"`;

const UNIQUE_VIOLATION = '23505';
/** A cart that keeps changing while it is ordered is somebody's script. */
const MAX_TRIES = 5;

interface Placement {
  db: Database;
  payments: Payments;
  stores: Stores;
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
 * Places an order, once an idempotency key: order, saga row, event and answer are one statement that takes the
 * cart exactly as it was priced. The saga goes on from there; the reply says `placing`, not `confirmed`.
 * Throws the problem to answer with when the form or the cart does not allow it.
 */
export async function placeOrder(placement: Placement): Promise<OrderReply> {
  const { payments, secret, visitor, form, now } = placement;
  const errors = checkOrderForm(form, now);
  if (errors.length > 0) throw refuseForm(errors);
  const fingerprint = createHmac('sha256', secret).update(JSON.stringify(form)).digest('hex');
  const key = `place-order:${visitor.id}:${placement.idempotencyKey}`;
  let method: PaymentMethod | undefined;

  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const { answered, cart, promotionUsed } = await prepare(placement, key);
    if (answered) return checkFingerprint<OrderReply>(answered, fingerprint).body;
    const pickUpIn = await chosenStore(placement);
    const ids = { id: randomUUID(), reference: newReference() };
    const draft = draftOrder({ ...ids, cart, promotionUsed, pickUpIn, form, visitor, now });
    if (!draft.accepted) {
      // A guest is known by the e-mail address only now: the cart must not show the discount again.
      if (draft.refusal === 'promotion-used') await removePromotion(placement.db, cart.id);
      throw refuseOrder(draft);
    }
    method ??= await tokenise(payments, form);
    const { brand, last4 } = method;
    const order = { ...draft.order, card: { brand, last4 } };
    const body = await store({ placement, cart, order, method, answer: { key, fingerprint } });
    if (body) return body;
  }
  throw refuseOrder({ accepted: false, refusal: 'cart-changed' });
}

interface Prepared {
  answered: StoredAnswer | null;
  cart: CartSnapshot | null;
  promotionUsed: boolean;
}

async function prepare({ db, cartId, visitor, form }: Placement, key: string) {
  const customers = customerKeys({ accountId: visitor.accountId, email: form.email });
  const values = [cartId, key, customers];
  const [row] = await db.query<Prepared>('cart/prepare-order', PREPARE, values);
  return {
    answered: row?.answered ?? null,
    cart: row?.cart ?? emptyCart(cartId),
    promotionUsed: row?.promotionUsed ?? false,
  };
}

const NO_STORE = {
  none: { code: 'unknown', message: 'Choose one of our stores; there is no such store any more' },
  unknown: {
    code: 'unavailable',
    message: 'We cannot reach our list of stores just now. Try again, or choose delivery',
  },
} as const;

/** The store an order is picked up in; one that there is not is a mistake in the form. */
async function chosenStore({ stores, form }: Placement): Promise<Store | null> {
  if (form.delivery !== 'pick-up' || form.storeId === undefined) return null;
  const store = await stores.find(form.storeId);
  if (typeof store === 'object') return store;
  throw refuseForm([{ field: 'storeId', ...NO_STORE[store] }]);
}

/** Hands the card over for a token, once it is sure that there is something to pay for. */
async function tokenise(payments: Payments, form: PlaceOrder): Promise<PaymentMethod> {
  const tokenised = await payments.tokenise({ ...form.card, name: form.card.name ?? form.name });
  if (tokenised.accepted) return tokenised.method;
  const { field, code, message } = tokenised;
  throw refuseForm([{ field: `card.${field}`, code, message }]);
}

/** The answer, or null when the cart or the key is no longer as it was read: look again. */
async function store(o: {
  placement: Placement;
  cart: CartSnapshot;
  order: Parameters<typeof viewOrder>[0]['order'];
  method: PaymentMethod;
  answer: { key: string; fingerprint: string };
}): Promise<OrderReply | null> {
  const { db, now, traceparent, placed } = o.placement;
  const paymentToken = o.method.token;
  const command = { type: 'place', order: o.order, cartId: o.cart.id, paymentToken } as const;
  const decision = decide({ name: 'none' }, command, now);
  if (!decision.accepted) throw new Error(`A new order was refused: ${decision.refusal}`);
  const { events } = decision;
  const { state, announcements } = apply({ name: 'none' }, events, 0, now);
  const body = viewOrder(state);
  const created = await createOrder(db, {
    state,
    events,
    announcements,
    cart: { id: o.cart.id, version: o.cart.version },
    paymentToken,
    traceparent,
    answer: { ...o.answer, body },
  }).catch((error: unknown) => {
    // The same key was answered, the code used, or the reference given out, in this very moment.
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false;
    throw error;
  });
  if (!created) return null;
  placed();
  return body;
}
