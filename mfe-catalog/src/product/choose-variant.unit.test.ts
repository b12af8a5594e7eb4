import { describe, expect, it } from 'vitest';
import { firstVariant, variantFromSearch, withOption } from './choose-variant.ts';
import { testProduct, testShirt } from './test-product.ts';

const product = testProduct();
const from = (search: string) => variantFromSearch(product, new URLSearchParams(search)).title;

describe('the variant of a product page', () => {
  it('is the one that the address names', () => {
    expect(from(`?variant=${product.variants[5]?.id}`)).toBe('40 × 50 cm / None');
  });

  it('is the one whose options a form has sent, others as at first', () => {
    expect(from('?size=24+%C3%97+30+cm&frame=None')).toBe('24 × 30 cm / None');
    expect(from('?frame=Oak')).toBe('40 × 50 cm / Oak');
  });

  it('is the first one for an address that names nothing we sell', () => {
    expect(from('')).toBe('40 × 50 cm / Black');
    expect(from('?variant=gone&frame=Gold&size=')).toBe('40 × 50 cm / Black');
  });

  it('is at first one that is there, in the frame it is shown in when possible', () => {
    const soldOut = product.variants.map((variant) =>
      variant.options['Frame'] === 'Black' && variant.options['Size'] === '40 × 50 cm'
        ? { ...variant, available: false }
        : variant,
    );
    expect(firstVariant({ ...product, variants: soldOut }).title).toBe('24 × 30 cm / Black');
    const none = product.variants.map((variant) => ({ ...variant, available: false }));
    expect(firstVariant({ ...product, variants: none }).title).toBe('24 × 30 cm / Black');
    expect(firstVariant(testShirt()).title).toBe('Red');
  });
});

describe('changing one option', () => {
  const [black] = product.variants;
  if (!black) throw new Error('The test product has variants.');

  it('keeps the others, also towards what is sold out', () => {
    expect(withOption(product, black, 'Size', '40 × 50 cm').title).toBe('40 × 50 cm / Black');
    expect(withOption(product, black, 'Frame', 'Oak').title).toBe('24 × 30 cm / Oak');
  });

  it('takes the nearest there is when that combination does not exist', () => {
    const variants = product.variants.filter(({ title }) => title !== '40 × 50 cm / Black');
    const chosen = withOption({ ...product, variants }, black, 'Size', '40 × 50 cm');
    expect(chosen.options['Size']).toBe('40 × 50 cm');
  });

  it('changes nothing for a value that does not exist', () => {
    expect(withOption(product, black, 'Size', '1 × 1 m')).toBe(black);
  });
});
