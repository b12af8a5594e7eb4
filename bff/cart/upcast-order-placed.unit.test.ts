import { upcastOrderPlaced } from '@tessera/bff-cart-contract/upcast-order-placed';
import { describe, expect, it } from 'vitest';
import { exampleOf, schemaOf } from './testing/event-contract.ts';

type V1 = Parameters<typeof upcastOrderPlaced>[0];
const v1 = exampleOf('cart.order.placed.v1') as V1;

describe('an order that was placed before v2', () => {
  it('reads as v2 says', () => {
    const validate = schemaOf('cart.order.placed.v2');
    expect(validate(v1), 'v1 itself is not v2').toBe(false);
    expect(validate(upcastOrderPlaced(v1)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('has the same parts of its total as one that is placed now', () => {
    const { totals } = upcastOrderPlaced(v1);
    expect(totals).toEqual(exampleOf('cart.order.placed.v2')['totals']);
  });

  it('paid for its delivery what its lines do not cost', () => {
    const total = { amount: 131_00 + 4_90, currency: 'EUR' };
    expect(upcastOrderPlaced({ ...v1, total }).totals).toMatchObject({
      subtotal: { amount: 131_00 },
      delivery: { amount: 4_90 },
      tax: { amount: 21_70 },
    });
  });

  it('keeps everything else', () => {
    const { total: _, ...rest } = v1;
    expect(upcastOrderPlaced(v1)).toMatchObject(rest);
  });
});
