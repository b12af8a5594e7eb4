import { describe, expect, it } from 'vitest';
import { decideCorrection } from './decide-correction.ts';
import type { SkuStock } from './sku-stock.ts';

const stock: SkuStock = {
  sku: 'MUG',
  variantId: 'v-1',
  product: 'mug',
  onHand: 10,
  held: 3,
  sold: 1,
  oversell: false,
};

describe('decideCorrection', () => {
  it('changes what is on hand by the difference, down to what is held', () => {
    expect(decideCorrection([stock], 25)).toMatchObject({ outcome: 'correct', change: 15 });
    expect(decideCorrection([stock], 3)).toMatchObject({ outcome: 'correct', change: -7 });
  });

  it('refuses a count below what open orders hold, unless it is sold without being there', () => {
    expect(decideCorrection([stock], 2)).toEqual({ outcome: 'below-held', held: 3 });
    expect(decideCorrection([{ ...stock, oversell: true }], 2)).toMatchObject({ change: -8 });
  });

  it('refuses a SKU that nobody or several have', () => {
    expect(decideCorrection([], 2)).toEqual({ outcome: 'unknown' });
    expect(decideCorrection([stock, { ...stock, product: 'cup' }], 5)).toEqual({
      outcome: 'ambiguous',
      products: ['mug', 'cup'],
    });
  });
});
