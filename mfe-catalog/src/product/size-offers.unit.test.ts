import { describe, expect, it } from 'vitest';
import { sizeOffers } from './size-offers.ts';
import { testProduct, testShirt } from './test-product.ts';

describe('the sizes to compare', () => {
  it('are priced in the frame that is chosen', () => {
    const product = testProduct();
    const oak = product.variants.find(({ title }) => title === '40 × 50 cm / Oak')!;
    expect(sizeOffers(product, oak).map((one) => [one.widthCm, one.variant.title])).toEqual([
      [24, '24 × 30 cm / Oak'],
      [40, '40 × 50 cm / Oak'],
    ]);
  });

  it('are those that can be drawn to scale', () => {
    const product = testProduct();
    product.options[0]!.values.push('Poster');
    expect(sizeOffers(product, product.variants[0]!)).toHaveLength(2);
    const shirt = testShirt();
    expect(sizeOffers(shirt, shirt.variants[0]!)).toEqual([]);
  });
});
