import type { ProductSummary } from './api-types.ts';

/** Who sells here. https://developers.google.com/search/docs/appearance/structured-data/organization */
export const organization = (origin: string) => ({
  '@context': 'https://schema.org',
  '@type': 'OnlineStore',
  '@id': `${origin}/#organization`,
  name: 'Tessera',
  url: `${origin}/`,
  logo: `${origin}/icons/icon-512.png`,
});

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
export const breadcrumbList = (origin: string, items: { label: string; href?: string }[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: items.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    ...(href === undefined ? {} : { item: new URL(href, origin).href }),
  })),
});

/** `start` is the place of the first item in the whole list. */
export const itemList = (origin: string, products: ProductSummary[], start = 0) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: products.map(({ handle, title }, index) => ({
    '@type': 'ListItem',
    position: start + index + 1,
    name: title,
    url: new URL(`/products/${handle}`, origin).href,
  })),
});
