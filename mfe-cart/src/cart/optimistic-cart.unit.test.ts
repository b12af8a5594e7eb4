import { describe, expect, it } from 'vitest';
import { exampleCart, exampleSaved } from '../testing/examples.ts';
import { expected, withoutLine, withoutPromotion, withQuantity } from './optimistic-cart.ts';

describe('the cart before the service has answered', () => {
  it('counts with the new quantity', () => {
    const cart = withQuantity(exampleCart, 'v1', 3);
    expect(cart).toMatchObject({ count: 3, subtotal: { amount: 39300 }, total: { amount: 39300 } });
    expect(cart.tax.amount).toBe(6275);
    expect(cart.lines[0]).toMatchObject({ quantity: 3, total: { amount: 39300 } });
  });

  it('drops a line with its notices, and the delivery with the last line', () => {
    const notices = [{ type: 'unavailable' as const, variantId: 'v1', message: '' }];
    const cart = withoutLine(
      { ...exampleCart, notices, delivery: { amount: 490, currency: 'EUR' } },
      'v1',
    );
    expect(cart).toMatchObject({ lines: [], notices: [], count: 0, total: { amount: 0 } });
  });

  it('has what is saved for later aside, pieces added up, until that is removed', () => {
    const before = { ...exampleCart, saved: [{ ...exampleSaved, quantity: 2 }] };
    const save = { intent: 'save' as const, variantId: 'v1', quantity: 1, seen: '1' };
    const cart = expected(before, [save]);
    expect(cart).toMatchObject({ lines: [], total: { amount: 0 }, count: 0 });
    expect(cart.saved).toEqual([{ ...exampleSaved, quantity: 3 }]);
    expect(expected(cart, [{ intent: 'forget', variantId: 'v1' }]).saved).toEqual([]);
  });

  it('is without the discount as soon as the code is taken off', () => {
    const cart = {
      ...exampleCart,
      promotion: { code: 'TEN', label: '10% off', message: null },
      discount: { amount: 1310, currency: 'EUR' },
    };
    expect(withQuantity(cart, 'v1', 2).total.amount).toBe(26200 - 1310);
    expect(withoutPromotion(cart)).toMatchObject({ promotion: null, total: { amount: 13100 } });
  });
});
