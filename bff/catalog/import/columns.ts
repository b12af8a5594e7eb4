/** The columns that mean something to the shop; every other one is kept as it is. */
export type Field = keyof typeof aliases;

/** By each field the header names it goes by, without case, spaces and punctuation; ours first. */
const aliases = {
  handle: ['handle', 'urlhandle'],
  title: ['title'],
  body: ['bodyhtml', 'body', 'description', 'descriptionhtml'],
  vendor: ['vendor'],
  category: ['productcategory', 'standardproducttype', 'category'],
  type: ['type', 'customproducttype', 'producttype'],
  tags: ['tags'],
  published: ['published', 'publishedononlinestore'],
  status: ['status'],
  option1Name: ['option1name'],
  option1Value: ['option1value'],
  option2Name: ['option2name'],
  option2Value: ['option2value'],
  option3Name: ['option3name'],
  option3Value: ['option3value'],
  sku: ['variantsku', 'sku'],
  grams: ['variantgrams', 'weightvaluegrams', 'grams'],
  tracker: ['variantinventorytracker', 'inventorytracker'],
  quantity: ['variantinventoryqty', 'variantinventoryquantity', 'inventoryquantity'],
  policy: ['variantinventorypolicy', 'inventorypolicy'],
  price: ['variantprice', 'price'],
  compareAt: ['variantcompareatprice', 'compareatprice'],
  requiresShipping: ['variantrequiresshipping', 'requiresshipping'],
  taxable: ['varianttaxable', 'chargetax', 'taxable'],
  barcode: ['variantbarcode', 'barcode'],
  imageSrc: ['imagesrc', 'productimageurl', 'imageurl'],
  imagePosition: ['imageposition'],
  imageAlt: ['imagealttext', 'imagealt'],
  variantImage: ['variantimage', 'variantimageurl'],
  seoTitle: ['seotitle'],
  seoDescription: ['seodescription'],
} as const;

const required = { handle: 'Handle', title: 'Title', price: 'Variant Price' } as const;

/** "Family (product.metafields.tessera.family)" */
const metafieldPattern = /\(product\.metafields\.([^.()\s]+\.[^()\s]+)\)\s*$/i;

/** Spellings found in the wild, so that the export writes the usual one. */
const correctedHeaders: Record<string, string> = {
  variantfullfilmentservice: 'Variant Fulfillment Service',
  variantfulfillmentservice: 'Variant Fulfillment Service',
};

/** Columns of a variant that do not begin with "Variant". */
const variantColumns = new Set(['costperitem', 'unitpricetotalmeasure', 'weightunitfordisplay']);

/** Where in a row each value stands. */
export interface Columns {
  at: Partial<Record<Field, number>>;
  metafields: { key: string; index: number }[];
  productExtra: { header: string; index: number }[];
  variantExtra: { header: string; index: number }[];
  width: number;
}

const fieldOf = new Map(
  Object.entries(aliases).flatMap(([field, names]) =>
    names.map((name): [string, Field] => [name, field as Field]),
  ),
);

/**
 * Understands a header row, whatever its case and spacing.
 *
 * @returns the columns, or why the file cannot be used
 */
export function readHeader(header: readonly string[]): Columns | { unusable: string } {
  const columns: Columns = {
    at: {},
    metafields: [],
    productExtra: [],
    variantExtra: [],
    width: header.length,
  };
  for (const [index, cell] of header.entries()) place(columns, cell.trim(), index);
  const missing = Object.entries(required).filter(([field]) => !(field in columns.at));
  if (missing.length === 0) return columns;
  const names = missing.map(([, name]) => `"${name}"`).join(', ');
  return { unusable: `The first line is no header of a product file: it has no column ${names}.` };
}

function place(columns: Columns, header: string, index: number): void {
  const metafield = metafieldPattern.exec(header)?.[1];
  if (metafield !== undefined) {
    columns.metafields.push({ key: metafield, index });
    return;
  }
  const name = header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (name === '') return;
  const field = fieldOf.get(name);
  if (field !== undefined) {
    columns.at[field] ??= index;
    return;
  }
  const ofVariant = name.startsWith('variant') || variantColumns.has(name);
  const list = ofVariant ? columns.variantExtra : columns.productExtra;
  list.push({ header: correctedHeaders[name] ?? header, index });
}
