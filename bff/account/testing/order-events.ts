import type { OrderStatus } from '../orders/order-event.ts';

export type OrderEventName = Exclude<OrderStatus, 'placing'> | 'placed';

const total = { amount: 26200, currency: 'EUR' };
const more: Record<OrderEventName, Record<string, unknown>> = {
  placed: {
    version: 1,
    totals: {
      subtotal: total,
      delivery: { amount: 0, currency: 'EUR' },
      tax: { amount: 4183, currency: 'EUR' },
      total,
    },
    delivery: { id: 'standard', promise: 'Arrives Thu 26 to Fri 27 Nov' },
  },
  confirmed: { version: 5, total },
  rejected: { version: 5, total, reason: 'The bank declined the card. Nothing was charged.' },
  cancelled: { version: 8, total, reason: 'You cancelled the order.' },
  dispatched: { version: 10, total, tracking: 'TP123456789' },
  'return-requested': { version: 12, total, returnLines: [] },
  refunded: { version: 15, total, returnLines: [], refund: { amount: 13100, currency: 'EUR' } },
};

/** One order's event as cart publishes it, with what a test wants different. */
export function orderEvent(
  what: OrderEventName,
  change: Record<string, unknown> = {},
): { type: string; data: unknown } {
  return {
    type: `cart.order.${what}.${what === 'placed' ? 'v2' : 'v1'}`,
    data: {
      orderId: 'ord_01',
      reference: 'T-7K4M-2P',
      accountId: null,
      email: 'ada@example.org',
      placedAt: '2026-11-20T10:15:00.000Z',
      lines: [
        {
          variantId: 'harbour-evening-40x50-black',
          handle: 'harbour-evening',
          title: 'Harbour, Evening',
          variantTitle: '40 × 50 cm, Black',
          quantity: 2,
          unitPrice: { amount: 13100, currency: 'EUR' },
          image: {
            base: '/art/harbour-evening',
            src: null,
            alt: 'A sunset laid in stones',
            width: 1000,
            height: 1250,
          },
        },
      ],
      status: what === 'placed' ? 'placing' : what,
      ...more[what],
      ...change,
    },
  };
}
