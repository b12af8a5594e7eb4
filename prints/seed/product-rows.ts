import type { Print } from '../print.ts';
import { bodyHtml } from './body-html.ts';
import { variantsOf, type Variant } from './variants.ts';

/** The columns of Shopify's product CSV that the shop uses, each with where its value comes from. */
const productColumns: Record<string, (print: Print) => string> = {
  Title: (print) => print.title,
  'Body (HTML)': bodyHtml,
  Vendor: () => 'Tessera',
  'Product Category': () => 'Home & Garden > Decor > Artwork > Posters, Prints, & Visual Artwork',
  Type: () => 'Art print',
  Tags: (print) => tagsOf(print).join(', '),
  Published: () => 'TRUE',
};

const variantColumns: Record<string, (variant: Variant) => string> = {
  'Option1 Name': () => 'Size',
  'Option1 Value': (variant) => variant.size,
  'Option2 Name': () => 'Frame',
  'Option2 Value': (variant) => variant.frame,
  'Variant SKU': (variant) => variant.sku,
  'Variant Grams': (variant) => String(variant.grams),
  'Variant Inventory Tracker': () => 'shopify',
  'Variant Inventory Qty': (variant) => String(variant.stock),
  'Variant Inventory Policy': () => 'deny',
  'Variant Fulfillment Service': () => 'manual',
  'Variant Price': (variant) => variant.priceEuros.toFixed(2),
  'Variant Requires Shipping': () => 'TRUE',
  'Variant Taxable': () => 'TRUE',
};

interface Picture {
  src: string;
  position: number;
  alt: string;
}

const pictureColumns: Record<string, (picture: Picture) => string> = {
  'Image Src': (picture) => picture.src,
  'Image Position': (picture) => String(picture.position),
  'Image Alt Text': (picture) => picture.alt,
};

const metafield = (label: string) => `${label} (product.metafields.tessera.${label.toLowerCase()})`;

const closingColumns: Record<string, (print: Print) => string> = {
  'SEO Title': (print) => `${print.title}: ${print.series} no. ${print.number}`,
  'SEO Description': (print) => firstSentence(print.text),
  [metafield('Family')]: (print) => print.familyName,
  [metafield('Series')]: (print) => print.series,
  [metafield('Number')]: (print) => String(print.number),
  [metafield('Seed')]: (print) => String(print.seed),
  [metafield('Wall')]: (print) => print.wall,
  [metafield('Frame')]: (print) => print.frame,
  [metafield('Palette')]: (print) => print.palette,
  [metafield('Orientation')]: () => 'portrait',
  [metafield('Art')]: (print) => `/art/${print.handle}`,
  Status: () => 'active',
};

export const header: readonly string[] = [
  'Handle',
  ...Object.keys(productColumns),
  ...Object.keys(variantColumns),
  ...Object.keys(pictureColumns),
  ...Object.keys(closingColumns),
];

/**
 * A print as rows: one a variant, the product's own columns only on the first, a picture on the
 * first two. https://help.shopify.com/en/manual/products/import-export/using-csv
 */
export function productRows(print: Print): string[][] {
  const pictures = picturesOf(print);
  return variantsOf(print).map((variant, index) => [
    print.handle,
    ...cells(productColumns, index === 0 ? print : undefined),
    ...cells(variantColumns, variant),
    ...cells(pictureColumns, pictures[index]),
    ...cells(closingColumns, index === 0 ? print : undefined),
  ]);
}

function cells<T>(columns: Record<string, (from: T) => string>, from: T | undefined): string[] {
  return Object.values(columns).map((value) => (from === undefined ? '' : value(from)));
}

function picturesOf(print: Print): Picture[] {
  return [
    { src: `/art/${print.handle}-1200.avif`, position: 1, alt: print.alt },
    { src: `/art/${print.handle}-detail-320.avif`, position: 2, alt: print.detailAlt },
  ];
}

function tagsOf(print: Print): string[] {
  return [print.kind, print.family, print.palette.toLowerCase(), ...(print.isNew ? ['new'] : [])];
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
