import type { Columns, Field } from './columns.ts';
import { isImageAddress, parseFlag, parsePrice, parseWhole, type Parsed } from './parse-values.ts';
import { cell } from './product-fields.ts';
import type { VariantRecord } from './product-record.ts';
import type { CsvRow } from './read-csv.ts';

/** A variant without the options that name it. */
export type VariantFields = Omit<VariantRecord, 'options'>;

/** Kept with the other columns of the variant, since the shop only knows what follows from them. */
export const inventoryHeaders = {
  tracker: 'Variant Inventory Tracker',
  policy: 'Variant Inventory Policy',
} as const;

/** A row that names no option, price or SKU only adds an image. */
export function isVariantRow(row: CsvRow, columns: Columns): boolean {
  const fields: Field[] = ['option1Value', 'price', 'sku'];
  return fields.some((field) => cell(row, columns, field) !== '');
}

/**
 * Reads price, stock and the rest of one row.
 *
 * A negative quantity is kept: more was promised than is there, and nothing is sold until it is
 * positive again. Whether the variant may be sold without stock is decided with its siblings.
 *
 * @returns the fields, or the first thing that is wrong with them
 */
export function readVariantFields(
  row: CsvRow,
  columns: Columns,
): VariantFields | { problem: string } {
  const read = (field: Field): string => cell(row, columns, field);
  const problems: string[] = [];
  function take<T>(header: string, parsed: Parsed<T>, otherwise: T): T {
    if ('value' in parsed) return parsed.value;
    problems.push(`${header}: ${parsed.problem}`);
    return otherwise;
  }
  const whole = (field: Field, header: string): number | null =>
    read(field) === '' ? null : take(header, parseWhole(read(field)), 0);

  if (read('price') === '') return { problem: 'Variant Price is empty' };
  const grams = whole('grams', 'Variant Grams') ?? 0;
  if (grams < 0) problems.push('Variant Grams: a weight cannot be negative');
  const quantity = whole('quantity', 'Variant Inventory Qty');
  const image = read('variantImage');
  const fields: VariantFields = {
    sku: read('sku'),
    price: take('Variant Price', parsePrice(read('price')), 0),
    compareAt:
      read('compareAt') === ''
        ? null
        : take('Variant Compare At Price', parsePrice(read('compareAt')), 0),
    grams,
    barcode: read('barcode'),
    requiresShipping: take(
      'Variant Requires Shipping',
      parseFlag(read('requiresShipping'), true),
      true,
    ),
    taxable: take('Variant Taxable', parseFlag(read('taxable'), true), true),
    image: isImageAddress(image) ? image : null,
    quantity: columns.at.quantity === undefined ? null : (quantity ?? 0),
    oversell: false,
    extra: readExtra(row, columns),
  };
  const [problem] = problems;
  return problem === undefined ? fields : { problem };
}

function readExtra(row: CsvRow, columns: Columns): Record<string, string> {
  const extra: Record<string, string> = {};
  for (const { header, index } of columns.variantExtra) {
    const text = row.cells[index]?.trim() ?? '';
    if (text !== '') extra[header] = text;
  }
  const tracker = cell(row, columns, 'tracker');
  const policy = cell(row, columns, 'policy').toLowerCase();
  if (tracker !== '') extra[inventoryHeaders.tracker] = tracker;
  if (policy !== '') extra[inventoryHeaders.policy] = policy;
  return extra;
}

/**
 * Notes for each variant whether its pieces are counted. Shopify marks what nobody counts with an
 * empty tracker, but files written by hand leave that column empty and count all the same: so a
 * quantity in any variant of the product means that all of it is counted. Written down as a
 * tracker, since later, sold out, the quantities would no longer tell.
 */
export function decideTracking(variants: readonly VariantRecord[]): VariantRecord[] {
  const counted = variants.some(({ quantity }) => quantity !== null && quantity !== 0);
  return variants.map((variant) => {
    const extra = counted
      ? { [inventoryHeaders.tracker]: 'shopify', ...variant.extra }
      : variant.extra;
    return { ...variant, extra, oversell: mayOversell(extra) };
  });
}

/** May be sold without being there: what nobody counts, and what has the policy "continue". */
export function mayOversell(extra: VariantRecord['extra']): boolean {
  const { tracker, policy } = inventoryHeaders;
  return extra[tracker] === undefined || extra[policy] === 'continue';
}
