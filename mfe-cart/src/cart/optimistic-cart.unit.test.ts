import { describe, expect, it } from 'vitest';
import { exampleCart } from '../testing/examples.ts';
import { withoutLine, withQuantity } from './optimistic-cart.ts';

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
});
