import { describe, expect, it } from 'vitest';
import type { Order } from '../cart/api-types.ts';
import { orderIn } from '../messages/order.ts';
import { exampleOrder, exampleReturned } from '../testing/examples.ts';
import { followInterval } from './follow-interval.ts';
import { mendPath, orderHeading, refundedSum, returnSteps } from './order-words.ts';
import { readReturn, toReturnRequest } from './return-form.ts';

const statuses: Order['status'][] = [
  'placing',
  'confirmed',
  'rejected',
  'dispatched',
  'cancelled',
  'return-requested',
  'refunded',
];
const en = orderIn('en');
const euros = (amount: number) => ({ amount, currency: 'EUR' });
const refund = { amount: euros(131_00), at: '2026-12-05T10:00:00.000Z' };

describe('an order is looked at again', () => {
  const placing = { ...exampleOrder, status: 'placing' } as const;
  it('in less than a second while it is being placed and nobody tells of it', () => {
    expect(followInterval(placing, false)).toBeLessThan(1_000);
  });
  it('calmly while changes are told, or somebody is to act', () => {
    expect(followInterval(placing, true)).toBe(15_000);
    expect(followInterval({ ...placing, nextAction: 'confirm-payment' }, false)).toBe(15_000);
    expect(followInterval({ ...exampleOrder, status: 'confirmed' }, false)).toBe(15_000);
  });
  it('no more once nothing is to come', () => {
    const cancelled = { ...exampleOrder, status: 'cancelled' } as const;
    expect(followInterval(cancelled, false), 'the money is on its way').toBe(15_000);
    expect(followInterval({ ...cancelled, refunds: [refund] }, false)).toBe(false);
    expect(followInterval({ ...exampleOrder, status: 'rejected' }, false)).toBe(false);
    expect(followInterval({ ...exampleOrder, status: 'refunded' }, false)).toBe(false);
  });
});

describe('the words of an order', () => {
  it('are others for each status', () => {
    const headings = statuses.map((status) => orderHeading({ ...exampleOrder, status }, en));
    expect(new Set(headings).size).toBe(statuses.length);
  });

  it('lead to the cart when prints are missing, to the checkout for all else', () => {
    const rejected = (code: string) => ({ ...exampleOrder, reason: { code, message: '' } });
    expect(mendPath(rejected('out-of-stock'), en).href).toBe('/cart');
    expect(mendPath(rejected('hold-expired'), en).href).toBe('/cart');
    expect(mendPath(rejected('payment-declined'), en).href).toBe('/checkout');
  });

  it('add up what was paid back', () => {
    expect(refundedSum({ ...exampleOrder, refunds: [refund, refund] }, 'en-IE')).toBe('€262');
  });

  it.each([
    ['requested', ['done', 'current', 'todo'], '€131 to pay back'],
    ['received', ['done', 'done', 'current'], '€131 to pay back'],
    ['refunded', ['done', 'done', 'done'], '€131 paid back'],
  ] as const)('say how far a return is that was %s', (status, states, last) => {
    const [one] = exampleReturned.returns;
    if (!one) throw new Error('The example has no return.');
    const steps = returnSteps({ ...one, status }, en, 'en-IE');
    expect(steps.map(({ state }) => state)).toEqual(states);
    expect(steps.at(-1)?.label).toBe(last);
  });
});

describe('the form of a return', () => {
  const read = (fields: Record<string, string>) => readReturn(new URLSearchParams(fields));

  it('asks for the pieces that were chosen, and no others', () => {
    expect(
      toReturnRequest(
        read({ 'pieces-v1': '2', 'pieces-v2': '0', 'return-reason': 'Damaged' }),
        en.sendBack,
      ),
    ).toEqual({ lines: [{ variantId: 'v1', quantity: 2 }], reason: 'Damaged' });
  });

  it('names all that is missing, and leads to the first piece', () => {
    const errors = toReturnRequest(read({ 'pieces-v1': '0', 'pieces-v2': 'x' }), en.sendBack);
    expect(errors).toMatchObject([{ field: 'pieces-v1' }, { field: 'return-reason' }]);
  });
});
