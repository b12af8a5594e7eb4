import type { Tables } from './read-services.ts';

const line = (variantId: string, quantity: number) => ({ variantId, quantity, unitPrice: 1_000 });

function order(id: string, status: string, state: object, lines = [line('v1', 2)]) {
  const total = lines.reduce((sum, { quantity }) => sum + quantity * 1_000, 0);
  const details = { id, total, email: `${id}@example.org`, lines };
  return { id, reference: `REF-${id}`, status, state: { ...state, order: details } };
}

const told = (orderId: string, status: string, cancelled = false) => ({
  order_id: orderId,
  reference: `REF-${orderId}`,
  key: `key-${orderId}`,
  total: 2_000,
  lines: [{ variantId: 'v1', quantity: 2 }],
  status,
  cancelled,
});

const stream = (orderId: string, ...types: string[]) =>
  types.map((type, index) => ({ order_id: orderId, version: index + 1, type }));

/** Tables of a small shop at rest that keeps every promise: an order of each kind. */
export function exampleTables(): Required<Tables> {
  const account = { account_id: 'a1' };
  return {
    client_order: [
      told('kept', 'confirmed'),
      told('undone', 'cancelled', true),
      told('refused', 'rejected'),
      told('sent-back', 'return-requested'),
      told('asked', 'placing'),
    ],
    stock_start: [{ variant_id: 'v1', pieces: 100 }],

    cart_order: [
      {
        ...order('kept', 'confirmed', { name: 'confirmed', captured: true, committed: true }),
        ...account,
        version: 3,
      },
      { ...order('undone', 'cancelled', { name: 'cancelled', undo: [] }), version: 4 },
      { ...order('refused', 'rejected', { name: 'rejected', undo: [] }), version: 2 },
      {
        ...order('sent-back', 'refunded', {
          name: 'dispatched',
          returns: [{ id: 'R-1', status: 'refunded', amount: 1_000, lines: [line('v1', 1)] }],
        }),
        version: 6,
      },
      { ...order('asked', 'placing', { name: 'awaiting-shopper' }), version: 1 },
    ],
    cart_event: [
      ...stream('kept', 'placed', 'confirmed', 'payment-captured'),
      ...stream('undone', 'placed', 'confirmed', 'payment-captured', 'cancelled'),
      ...stream('refused', 'placed', 'rejected'),
      ...stream(
        'sent-back',
        'placed',
        'confirmed',
        'payment-captured',
        'dispatched',
        'return-requested',
        'return-refunded',
      ),
      ...stream('asked', 'placed'),
    ],
    cart_saga: [
      { order_id: 'kept', due_at: null },
      { order_id: 'undone', due_at: null },
      { order_id: 'refused', due_at: null },
      { order_id: 'sent-back', due_at: null },
      { order_id: 'asked', due_at: '2040-01-01T00:00:00Z', payment_token: 'token' },
    ],
    cart_cart: [
      { id: 'c1', order_in_progress: null },
      { id: 'c2', order_in_progress: 'asked' },
    ],
    order_answer: ['kept', 'undone', 'refused', 'sent-back', 'asked'].map((id) => ({
      key: `place-order:v:key-${id}`,
      order_id: id,
    })),
    payment: [
      paid('kept', 'captured', 0),
      paid('undone', 'voided', 2_000),
      { ...paid('refused', 'declined', 0), authorisations: 0, captures: 0 },
      paid('sent-back', 'captured', 1_000),
      { ...paid('asked', 'needs-shopper', 0), authorisations: 0, captures: 0 },
    ],
    refund: [{ order_id: 'sent-back', refund_id: 'R-1', amount: 1_000 }],
    delivery: [
      { order_id: 'kept', status: 'booked' },
      { order_id: 'undone', status: 'cancelled' },
      { order_id: 'sent-back', status: 'booked' },
    ],

    stock: [{ variant_id: 'v1', on_hand: 97, held: 2, sold: 3, oversell: false }],
    reservation: [
      { order_id: 'kept', status: 'committed' },
      { order_id: 'undone', status: 'released' },
      { order_id: 'refused', status: 'released' },
      { order_id: 'sent-back', status: 'committed' },
      { order_id: 'asked', status: 'held' },
    ],
    reservation_line: [
      reserved('kept', 0),
      reserved('undone', 0),
      reserved('refused', 0),
      reserved('sent-back', 1),
      reserved('asked', 0),
    ],

    history: [{ order_id: 'kept', ...account, status: 'confirmed', version: 2, total: 2_000 }],

    outbox: [
      announced(1, 'placed.v2', 'kept', 1),
      announced(2, 'confirmed.v1', 'kept', 2),
      announced(3, 'placed.v2', 'undone', 1),
      announced(4, 'confirmed.v1', 'undone', 2),
      announced(5, 'cancelled.v1', 'undone', 4),
      announced(6, 'placed.v2', 'refused', 1),
      announced(7, 'rejected.v1', 'refused', 2),
      announced(8, 'placed.v2', 'sent-back', 1),
      announced(9, 'confirmed.v1', 'sent-back', 2),
      announced(10, 'dispatched.v1', 'sent-back', 4),
      announced(11, 'return-requested.v1', 'sent-back', 5),
      announced(12, 'refunded.v1', 'sent-back', 6),
      announced(13, 'placed.v2', 'asked', 1),
    ],
    mail: [
      { event_id: 'e2', recipient: 'kept@example.org' },
      { event_id: 'e4', recipient: 'undone@example.org' },
      { event_id: 'e5', recipient: 'undone@example.org' },
      { event_id: 'e9', recipient: 'sent-back@example.org' },
      { event_id: 'e10', recipient: 'sent-back@example.org' },
      { event_id: 'e12', recipient: 'sent-back@example.org' },
    ],
    event_cursor: [{ service: 'account', consumer: 'cart-orders', source: 'cart', pos: 13 }],
    dead_letter: [],
  };
}

function paid(orderId: string, status: string, refunded: number) {
  return { order_id: orderId, status, amount: 2_000, authorisations: 1, captures: 1, refunded };
}

function reserved(orderId: string, returned: number) {
  return { order_id: orderId, variant_id: 'v1', quantity: 2, returned };
}

function announced(pos: number, type: string, orderId: string, version: number) {
  return {
    service: 'cart',
    seq: pos,
    pos,
    id: `e${pos}`,
    type: `cart.order.${type}`,
    order_id: orderId,
    version,
  };
}
