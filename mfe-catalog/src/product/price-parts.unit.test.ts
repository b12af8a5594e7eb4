import { describe, expect, it } from 'vitest';
import { priceParts, tilePrice } from './price-parts.ts';
import { testProduct, testShirt } from './test-product.ts';

const product = testProduct();
const variant = (title: string) => {
  const found = product.variants.find((one) => one.title === title);
  if (!found) throw new Error(`There is no variant ${title}.`);
  return found;
};
const euros = (amount: number) => ({ amount, currency: 'EUR' });

describe('the parts of a price', () => {
  it('always add up to the price of the variant', () => {
    for (const one of product.variants) {
      const parts = priceParts(product, one);
      if (parts) expect(parts.print.amount + parts.frame.amount).toBe(one.price.amount);
    }
    expect(priceParts(product, variant('40 × 50 cm / Oak'))).toEqual({
      print: euros(8600),
      frame: euros(5500),
    });
  });

  it('are not named for what has no frame', () => {
    expect(priceParts(product, variant('40 × 50 cm / None'))).toBeNull();
    const shirt = testShirt();
    const [red] = shirt.variants;
    expect(red && priceParts(shirt, red)).toBeNull();
  });
});

describe('the price on a tile', () => {
  it('is the print for a size and the surcharge for a frame', () => {
    const oak = variant('40 × 50 cm / Oak');
    expect(tilePrice(product, 'Size', oak)).toEqual({ money: euros(8600), extra: false });
    expect(tilePrice(product, 'Frame', oak)).toEqual({ money: euros(5500), extra: true });
  });

  it('is the whole price for options that are neither', () => {
    const shirt = testShirt();
    const [, blue] = shirt.variants;
    expect(blue && tilePrice(shirt, 'Colour', blue)).toEqual({ money: euros(2100), extra: false });
  });
});
