import type { Columns, Field } from './columns.ts';
import type { ProductRecord, VariantRecord } from './product-record.ts';
import { inventoryHeaders, mayOversell } from './variant-fields.ts';

/** A product as it is, with the quantity that the last import said for each variant. */
export interface CurrentProduct {
  product: ProductRecord;
  /** by the variant's options as JSON */
  lastImported: ReadonlyMap<string, number>;
}

/** Which column each field comes from, where the field has no other source. */
const productFields: [keyof ProductRecord, Field][] = [
  ['descriptionHtml', 'body'],
  ['vendor', 'vendor'],
  ['category', 'category'],
  ['type', 'type'],
  ['tags', 'tags'],
  ['status', 'status'],
  ['published', 'published'],
  ['seoTitle', 'seoTitle'],
  ['seoDescription', 'seoDescription'],
  ['images', 'imageSrc'],
];
const variantFields: [keyof VariantRecord, Field][] = [
  ['sku', 'sku'],
  ['compareAt', 'compareAt'],
  ['grams', 'grams'],
  ['barcode', 'barcode'],
  ['requiresShipping', 'requiresShipping'],
  ['taxable', 'taxable'],
  ['image', 'variantImage'],
];

/**
 * What the product is to become: what the file says, and what it has no column for stays as it is.
 * A quantity that is the same as in the last import says nothing new, so what was sold since is not
 * put back; any other one is a new count.
 */
export function mergeCurrent(
  imported: ProductRecord,
  current: CurrentProduct,
  columns: Columns,
): ProductRecord {
  const lacks = (field: Field): boolean => columns.at[field] === undefined;
  const now = new Map(current.product.variants.map((variant) => [keyOf(variant), variant]));
  const before = current.product;
  return {
    ...imported,
    ...pick(before, productFields, lacks),
    metafields: overlay(before.metafields, imported.metafields, metafieldKeys(columns)),
    extra: overlay(before.extra, imported.extra, headers(columns.productExtra)),
    variants: imported.variants.map((variant) => {
      const known = now.get(keyOf(variant));
      return known === undefined ? variant : mergeVariant(variant, known, current, columns);
    }),
  };
}

/**
 * The quantities of the file that are news, by variant; null: nothing new, so what is on hand stays,
 * whatever was sold in between.
 */
export function newCounts(
  { variants }: ProductRecord,
  current: CurrentProduct | undefined,
): (number | null)[] {
  return variants.map((variant) =>
    current?.lastImported.get(keyOf(variant)) === variant.quantity ? null : variant.quantity,
  );
}

function mergeVariant(
  variant: VariantRecord,
  known: VariantRecord,
  current: CurrentProduct,
  columns: Columns,
): VariantRecord {
  const saysNothingNew = current.lastImported.get(keyOf(variant)) === variant.quantity;
  const said = headers(columns.variantExtra);
  if (columns.at.tracker !== undefined) said.push(inventoryHeaders.tracker);
  if (columns.at.policy !== undefined) said.push(inventoryHeaders.policy);
  const extra = overlay(known.extra, variant.extra, said);
  return {
    ...variant,
    ...pick(known, variantFields, (field) => columns.at[field] === undefined),
    extra,
    oversell: mayOversell(extra),
    quantity: variant.quantity === null || saysNothingNew ? known.quantity : variant.quantity,
  };
}

export function keyOf(variant: Pick<VariantRecord, 'options'>): string {
  return JSON.stringify(variant.options);
}

/** An empty cell empties the value (the file has its column, `said`); a missing column does not. */
function overlay(
  before: Record<string, string>,
  imported: Record<string, string>,
  said: readonly string[],
): Record<string, string> {
  const kept = Object.entries(before).filter(([key]) => !said.includes(key));
  return { ...Object.fromEntries(kept), ...imported };
}

function headers(columns: readonly { header: string }[]): string[] {
  return columns.map(({ header }) => header);
}

function metafieldKeys(columns: Columns): string[] {
  return columns.metafields.map(({ key }) => key);
}

function pick<T extends object>(
  from: T,
  fields: [keyof T, Field][],
  lacks: (field: Field) => boolean,
): Partial<T> {
  const kept: Partial<T> = {};
  for (const [key, field] of fields) if (lacks(field)) kept[key] = from[key];
  return kept;
}
