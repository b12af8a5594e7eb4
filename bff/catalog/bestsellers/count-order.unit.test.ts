import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CartOrderEvent } from './cart-order-event.ts';
import { countOrder, salesBetween, type CountedOrder } from './count-order.ts';

const a = 'aaaaaaaa-0000-4000-8000-000000000000';
const b = 'bbbbbbbb-0000-4000-8000-000000000000';
const lines = [
  { variantId: a, quantity: 3 },
  { variantId: b, quantity: 1 },
];
const order = (version: number) => ({ orderId: 'order-1', version, lines });
const confirmed: CartOrderEvent = { type: 'cart.order.confirmed.v1', data: order(3) };
const refunded = (version: number, quantity: number): CartOrderEvent => ({
  type: 'cart.order.refunded.v1',
  data: { ...order(version), returnLines: [{ variantId: a, quantity }] },
});
const cancelled: CartOrderEvent = { type: 'cart.order.cancelled.v1', data: order(4) };

const sales = (...events: CartOrderEvent[]) => {
  const counted = events.reduce<CountedOrder | undefined>(countOrder, undefined);
  return counted === undefined ? {} : salesBetween(undefined, counted);
};

describe('countOrder', () => {
  it('counts what was confirmed, less each return, and nothing of what was cancelled', () => {
    expect(sales(confirmed)).toEqual({ [a]: 3, [b]: 1 });
    expect(sales(confirmed, refunded(7, 1))).toEqual({ [a]: 2, [b]: 1 });
    expect(sales(confirmed, refunded(7, 1), refunded(9, 2))).toEqual({ [b]: 1 });
    expect(sales(confirmed, cancelled)).toEqual({});
  });

  it('comes to the same in whatever order and however often the events arrive', () => {
    const histories = [
      [confirmed, refunded(7, 1), refunded(9, 1)],
      [confirmed, cancelled],
    ];
    const deliveries = fc
      .constantFrom(...histories)
      .chain((history) =>
        fc.tuple(
          fc.constant(history),
          fc.shuffledSubarray(history, { minLength: history.length }),
          fc.array(fc.constantFrom(...history)),
        ),
      );
    fc.assert(
      fc.property(deliveries, ([history, shuffled, again]) => {
        expect(sales(...shuffled, ...again)).toEqual(sales(...history));
      }),
    );
  });

  it('changes sales by the difference alone', () => {
    const first = countOrder(undefined, confirmed);
    expect(salesBetween(first, countOrder(first, confirmed))).toEqual({});
    expect(salesBetween(first, countOrder(first, refunded(7, 2)))).toEqual({ [a]: -2 });
  });
});
