import { describe, expect, it } from 'vitest';
import { assembleProduct, type Assembled } from './assemble-product.ts';
import { readHeader } from './columns.ts';

const header = [
  'Handle',
  'Title',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Variant Price',
  'Variant Inventory Qty',
  'Variant Inventory Tracker',
  'Variant Inventory Policy',
  'Image Src',
  'Image Position',
  'Published',
  'Status',
];

/** Rows as objects, on lines 2, 3, … or as given. */
function assemble(...rows: (Record<string, string> & { line?: never })[]): Assembled {
  const columns = readHeader(header);
  if ('unusable' in columns) throw new Error(columns.unusable);
  const staged = rows.map((row, index) => ({
    line: Number(row['#'] ?? index + 2),
    cells: header.map((name) => row[name] ?? ''),
  }));
  return assembleProduct('shirt', staged, columns);
}

const shirt = {
  Title: 'Shirt',
  'Option1 Name': 'Size',
  'Option1 Value': 'M',
  'Option2 Name': 'Color',
  'Option2 Value': 'Red',
  'Variant Price': '10.00',
  'Variant Inventory Qty': '5',
};

const reasons = ({ rejected }: Assembled) => rejected.map(({ line, text }) => [line, text]);

describe('the rows of a product', () => {
  it('become one product with its options in the order of the file', () => {
    const { product, rejected, warnings } = assemble(shirt, {
      'Option1 Value': 'L',
      'Option2 Value': 'Blue',
      'Variant Price': '12.50',
    });
    expect({ rejected, warnings }).toEqual({ rejected: [], warnings: [] });
    expect(product?.options).toEqual([
      { name: 'Size', values: ['M', 'L'] },
      { name: 'Color', values: ['Red', 'Blue'] },
    ]);
    expect(product?.variants.map(({ options, price }) => [options, price])).toEqual([
      [['M', 'Red'], 1000],
      [['L', 'Blue'], 1250],
    ]);
  });

  it('may name the options in another order further down', () => {
    const { product } = assemble(shirt, {
      'Option1 Name': 'Color',
      'Option1 Value': 'Blue',
      'Option2 Name': 'Size',
      'Option2 Value': 'L',
      'Variant Price': '1',
    });
    expect(product?.variants[1]?.options).toEqual(['L', 'Blue']);
  });

  it('cost only their variant when they are wrong, each with its line and reason', () => {
    const result = assemble(
      shirt,
      { ...shirt, Title: '', 'Option1 Value': 'L', 'Variant Price': 'free' },
      { ...shirt, Title: '' },
      { ...shirt, Title: '', 'Option1 Value': '' },
      { ...shirt, Title: '', 'Option2 Name': 'Fabric' },
      { ...shirt, Title: '', 'Option1 Value': 'S', 'Variant Inventory Qty': 'many' },
      { 'Option1 Value': 'XL', 'Option2 Value': 'Red' },
      {},
    );
    expect(result.product?.variants).toHaveLength(1);
    expect(reasons(result)).toEqual([
      [3, 'Variant Price: "free" is no price; write it like 1234.50'],
      [4, '"M / Red" stands already in line 2; a combination of options names one variant'],
      [5, 'the value for "Size" is empty'],
      [6, 'its options are Size, Fabric, but those of the product are Size, Color'],
      [7, 'Variant Inventory Qty: "many" is no whole number'],
      [8, 'Variant Price is empty'],
      [9, 'the row has neither a price nor an image'],
    ]);
  });

  it('that stand apart are one product; the first title stays, and a warning says so', () => {
    const { product, warnings, rejected } = assemble(shirt, {
      ...shirt,
      '#': '90',
      Title: 'Other shirt',
      'Option1 Value': 'S',
    });
    expect(rejected).toEqual([]);
    expect(product?.title).toBe('Shirt');
    expect(product?.variants).toHaveLength(2);
    expect(warnings).toEqual([
      {
        line: 90,
        handle: 'shirt',
        text: expect.stringMatching(/began in line 2.*title stays "Shirt"/) as string,
      },
    ]);
  });

  it('without a title or with an unknown status are all rejected, pointing at the reason', () => {
    const untitled = assemble({ ...shirt, Title: '' }, { ...shirt, Title: '' });
    expect(untitled.product).toBeNull();
    expect(reasons(untitled)).toEqual([
      [2, 'the product has no title'],
      [3, 'the product has no title (see line 2)'],
    ]);
    expect(reasons(assemble({ ...shirt, Status: 'secret' }))).toEqual([
      [2, 'Status: "secret" is none of active, draft, archived'],
    ]);
  });

  it('without any variant are rejected', () => {
    const result = assemble({ Title: 'Shirt', 'Image Src': '/a.jpg' });
    expect(result.product).toBeNull();
    expect(reasons(result)).toEqual([[2, 'the product has no variant: no row has a price']]);
  });

  it('of a product without options have one nameless variant', () => {
    for (const value of ['Default Title', 'default title', '']) {
      const { product } = assemble({
        Title: 'Card',
        'Option1 Name': value === '' ? '' : 'Title',
        'Option1 Value': value,
        'Variant Price': '0',
      });
      expect(product?.options).toEqual([]);
      expect(product?.variants).toMatchObject([{ options: [], price: 0 }]);
    }
  });

  it('bring images from any row, in the order of their positions, each once', () => {
    const { product, warnings } = assemble(
      { ...shirt, 'Image Src': 'https://x/b.jpg', 'Image Position': '2' },
      { 'Image Src': '/a.jpg', 'Image Position': '1' },
      { 'Image Src': 'https://x/b.jpg', 'Image Position': '3' },
      { 'Image Src': 'javascript:alert(1)' },
      { 'Image Src': '/last.jpg' },
    );
    expect(product?.images.map(({ src }) => src)).toEqual([
      '/a.jpg',
      'https://x/b.jpg',
      '/last.jpg',
    ]);
    expect(warnings.map(({ line }) => line)).toEqual([5]);
  });

  it('say whether the product is shown', () => {
    expect(assemble(shirt).product).toMatchObject({ published: true, status: 'active' });
    expect(assemble({ ...shirt, Published: 'FALSE' }).product?.published).toBe(false);
    expect(assemble({ ...shirt, Status: 'Draft' }).product?.status).toBe('draft');
    expect(assemble({ ...shirt, Status: 'unlisted' }).product?.status).toBe('draft');
  });
});

describe('stock', () => {
  const oversold = (row: Record<string, string>) => {
    const variant = assemble({ ...shirt, ...row }).product?.variants[0];
    return [variant?.quantity, variant?.oversell];
  };

  it('below zero is kept, and sells nothing', () => {
    expect(oversold({ 'Variant Inventory Qty': '-3' })).toEqual([-3, false]);
  });

  it('is counted when there is a tracker, or any quantity in the product', () => {
    const tracker = 'Variant Inventory Tracker';
    expect(oversold({ 'Variant Inventory Qty': '0', [tracker]: 'shopify' })).toEqual([0, false]);
    expect(oversold({ 'Variant Inventory Qty': '0' })).toEqual([0, true]);
    const { product } = assemble(
      { ...shirt, 'Variant Inventory Qty': '0' },
      { ...shirt, Title: '', 'Option1 Value': 'L' },
    );
    expect(product?.variants.map(({ oversell }) => oversell)).toEqual([false, false]);
  });

  it('does not matter under the policy "continue"', () => {
    expect(oversold({ 'Variant Inventory Policy': 'continue' })).toEqual([5, true]);
  });
});
