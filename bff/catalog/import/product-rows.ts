import { nameless } from './option-names.ts';
import type { ProductRecord, VariantRecord } from './product-record.ts';
import { inventoryHeaders } from './variant-fields.ts';

/** Columns beyond the usual ones that occur in the shop. */
export interface ExportColumns {
  metafields: string[];
  productExtra: string[];
  variantExtra: string[];
}

const productColumns: Record<string, (product: ProductRecord) => string> = {
  Title: ({ title }) => title,
  'Body (HTML)': ({ descriptionHtml }) => descriptionHtml,
  Vendor: ({ vendor }) => vendor,
  'Product Category': ({ category }) => category,
  Type: ({ type }) => type,
  Tags: ({ tags }) => tags.join(', '),
  Published: ({ published }) => flag(published),
};

const variantColumns: Record<string, (variant: VariantRecord) => string> = {
  'Variant SKU': ({ sku }) => sku,
  'Variant Grams': ({ grams }) => String(grams),
  [inventoryHeaders.tracker]: ({ extra }) => extra[inventoryHeaders.tracker] ?? '',
  'Variant Inventory Qty': ({ quantity }) => String(quantity ?? 0),
  [inventoryHeaders.policy]: ({ extra }) => extra[inventoryHeaders.policy] ?? '',
  'Variant Price': ({ price }) => money(price),
  'Variant Compare At Price': ({ compareAt }) => (compareAt === null ? '' : money(compareAt)),
  'Variant Requires Shipping': ({ requiresShipping }) => flag(requiresShipping),
  'Variant Taxable': ({ taxable }) => flag(taxable),
  'Variant Barcode': ({ barcode }) => barcode,
  'Variant Image': ({ image }) => image ?? '',
};

const closingColumns: Record<string, (product: ProductRecord) => string> = {
  'SEO Title': ({ seoTitle }) => seoTitle ?? '',
  'SEO Description': ({ seoDescription }) => seoDescription ?? '',
  Status: ({ status }) => status,
};

const optionColumns = [1, 2, 3].flatMap((n) => [`Option${n} Name`, `Option${n} Value`]);
const imageColumns = ['Image Src', 'Image Position', 'Image Alt Text'];

export function exportHeader(columns: ExportColumns): string[] {
  return [
    'Handle',
    ...Object.keys(productColumns),
    ...optionColumns,
    ...Object.keys(variantColumns),
    ...extraOfVariants(columns),
    ...imageColumns,
    ...columns.productExtra,
    ...columns.metafields.map(metafieldHeader),
    ...Object.keys(closingColumns),
  ];
}

/**
 * One row a variant; what belongs to the product stands in the first only. Image by image goes with
 * the rows, those that are left get rows of their own.
 */
export function productRows(product: ProductRecord, columns: ExportColumns): string[][] {
  const count = Math.max(product.variants.length, product.images.length);
  return Array.from({ length: count }, (_, index) => {
    const first = index === 0 ? product : undefined;
    const variant = product.variants[index];
    return [
      product.handle,
      ...cells(productColumns, first),
      ...optionCells(product, variant),
      ...cells(variantColumns, variant),
      ...extraOfVariants(columns).map((header) => variant?.extra[header] ?? ''),
      ...imageCells(product, index),
      ...columns.productExtra.map((header) => first?.extra[header] ?? ''),
      ...columns.metafields.map((key) => first?.metafields[key] ?? ''),
      ...cells(closingColumns, first),
    ];
  });
}

function cells<T>(columns: Record<string, (from: T) => string>, from: T | undefined): string[] {
  return Object.values(columns).map((value) => (from === undefined ? '' : value(from)));
}

function optionCells(product: ProductRecord, variant: VariantRecord | undefined): string[] {
  const cells = optionColumns.map(() => '');
  if (variant === undefined) return cells;
  if (product.options.length === 0) return [nameless.name, nameless.value, ...cells.slice(2)];
  for (const [index, { name }] of product.options.entries()) {
    cells[index * 2] = name;
    cells[index * 2 + 1] = variant.options[index] ?? '';
  }
  return cells;
}

function imageCells(product: ProductRecord, index: number): string[] {
  const image = product.images[index];
  return image === undefined ? ['', '', ''] : [image.src, String(index + 1), image.alt];
}

/** Tracker and policy have columns of their own. */
function extraOfVariants({ variantExtra }: ExportColumns): string[] {
  const own: string[] = Object.values(inventoryHeaders);
  return variantExtra.filter((header) => !own.includes(header));
}

/** 'tessera.family' → 'Family (product.metafields.tessera.family)' */
function metafieldHeader(key: string): string {
  const name = key.slice(key.indexOf('.') + 1).replaceAll(/[_-]/g, ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} (product.metafields.${key})`;
}

function money(amount: number): string {
  return (amount / 100).toFixed(2);
}

function flag(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}
