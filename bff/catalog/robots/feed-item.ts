import { xmlElement } from './xml.ts';

export interface FeedVariant {
  id: string;
  sku: string;
  barcode: string;
  options: Record<string, string>;
  price: number;
  compareAt: number | null;
  currency: string;
  grams: number;
  image: string | null;
  available: boolean;
}

export interface FeedProduct {
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  category: string;
  /** where the drawn print lies, `/art/quarto`; null for other products */
  art: string | null;
  src: string | null;
  variants: FeedVariant[];
}

const longestTitle = 150;
const longestDescription = 5000;

/** One variant as an item of the feed; all of a product share the group. */
export function feedItem(origin: string, product: FeedProduct, variant: FeedVariant): string {
  const { options } = variant;
  const reduced = variant.compareAt !== null && variant.compareAt > variant.price;
  const link = new URL(`/products/${encodeURIComponent(product.handle)}`, origin);
  link.searchParams.set('variant', variant.id);
  const image = imageOf(product, variant);
  const size = Object.entries(options).find(([name]) => name.toLowerCase() === 'size')?.[1] ?? null;
  const color =
    Object.entries(options).find(([name]) => /^(colou?r|frame)$/i.test(name))?.[1] ?? null;
  return [
    '<item>',
    xmlElement('g:id', variant.id),
    xmlElement('g:item_group_id', product.handle),
    xmlElement(
      'title',
      [product.title, ...Object.values(options)].join(', ').slice(0, longestTitle),
    ),
    xmlElement('description', plainText(product.descriptionHtml) || product.title),
    xmlElement('link', link.href),
    xmlElement('g:image_link', image === null ? null : new URL(image, origin).href),
    xmlElement('g:availability', variant.available ? 'in_stock' : 'out_of_stock'),
    xmlElement('g:price', money(reduced ? variant.compareAt! : variant.price, variant.currency)),
    xmlElement('g:sale_price', reduced ? money(variant.price, variant.currency) : null),
    xmlElement('g:condition', 'new'),
    xmlElement('g:brand', product.vendor),
    xmlElement('g:gtin', variant.barcode),
    xmlElement('g:mpn', variant.sku),
    xmlElement('g:identifier_exists', variant.barcode === '' && variant.sku === '' ? 'no' : null),
    xmlElement('g:size', size),
    xmlElement('g:color', color),
    xmlElement('g:product_type', product.type),
    xmlElement('g:google_product_category', product.category),
    xmlElement('g:shipping_weight', variant.grams > 0 ? `${variant.grams} g` : null),
    '</item>\n',
  ].join('');
}

/** AVIF is not among the formats that feeds may name; each print has a JPEG beside it. */
function imageOf({ art, src }: FeedProduct, { image }: FeedVariant): string | null {
  return image ?? (art === null ? src : `${art}-480.jpg`);
}

const money = (amount: number, currency: string): string =>
  `${(amount / 100).toFixed(2)} ${currency}`;

function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestDescription);
}
