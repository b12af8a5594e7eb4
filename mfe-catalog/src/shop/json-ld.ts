import type {
  BreadcrumbList,
  ItemList,
  OnlineStore,
  SearchAction,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { ProductSummary } from './api-types.ts';

/** Who sells here. https://developers.google.com/search/docs/appearance/structured-data/organization */
export const organization = (origin: string): WithContext<OnlineStore> => ({
  '@context': 'https://schema.org',
  '@type': 'OnlineStore',
  '@id': `${origin}/#organization`,
  name: 'Tessera',
  url: `${origin}/`,
  logo: `${origin}/icons/icon-512.png`,
});

/** The shop, and where it is searched. https://schema.org/WebSite */
export const webSite = (origin: string): WithContext<WebSite> => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: 'Tessera',
  url: `${origin}/`,
  publisher: { '@id': `${origin}/#organization` },
  potentialAction: {
    '@type': 'SearchAction',
    target: `${origin}/search?q={search_term_string}`,
    // An annotation of an action's input, which the vocabulary itself does not list.
    'query-input': 'required name=search_term_string',
  } as SearchAction,
});

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
export const breadcrumbList = (
  origin: string,
  items: { label: string; href?: string }[],
): WithContext<BreadcrumbList> => ({
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
export const itemList = (
  origin: string,
  products: ProductSummary[],
  start = 0,
): WithContext<ItemList> => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: products.map(({ handle, title }, index) => ({
    '@type': 'ListItem',
    position: start + index + 1,
    name: title,
    url: new URL(`/products/${handle}`, origin).href,
  })),
});
