import { describe, expect, it } from 'vitest';
import { readHeader, type Columns } from './columns.ts';

function read(...header: string[]): Columns {
  const columns = readHeader(header);
  if ('unusable' in columns) throw new Error(columns.unusable);
  return columns;
}

describe('a header', () => {
  it("is understood in Shopify's spelling and in others, whatever the case and spacing", () => {
    const shopify = read('Handle', 'Title', 'Body (HTML)', 'Option1 Name', 'Variant Price');
    const others = read('handle', ' TITLE ', 'Body', 'Option1  name', 'Variant price');
    expect(others.at).toEqual(shopify.at);
    expect(shopify.at).toEqual({ handle: 0, title: 1, body: 2, option1Name: 3, price: 4 });
    expect(read('URL handle', 'Title', 'Price', 'SKU').at).toMatchObject({ handle: 0, sku: 3 });
  });

  it('names metafields by namespace and key', () => {
    const columns = read(
      'Handle',
      'Title',
      'Variant Price',
      'Family (product.metafields.tessera.family)',
      'Ölfarbe (product.metafields.custom.oil_paint)',
    );
    expect(columns.metafields).toEqual([
      { key: 'tessera.family', index: 3 },
      { key: 'custom.oil_paint', index: 4 },
    ]);
  });

  it('keeps columns nobody knows, those of variants apart, a known misspelling mended', () => {
    const columns = read(
      'Handle',
      'Title',
      'Variant Price',
      'Google Shopping MPN',
      'Variant fullfilment service',
      'Cost per item',
      '',
    );
    expect(columns.productExtra).toEqual([{ header: 'Google Shopping MPN', index: 3 }]);
    expect(columns.variantExtra).toEqual([
      { header: 'Variant Fulfillment Service', index: 4 },
      { header: 'Cost per item', index: 5 },
    ]);
  });

  it('is refused when a column is missing without which there is no product, naming it', () => {
    expect(readHeader(['Name', 'Title'])).toEqual({
      unusable: expect.stringContaining('no column "Handle", "Variant Price"') as string,
    });
  });
});
