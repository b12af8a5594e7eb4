import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { ProductDetail, Reviews } from '../shop/api-types.ts';
import { pageHead } from '../shop/page-head.ts';
import { breadcrumbList } from '../shop/json-ld.ts';
import { shareImageOf } from '../shop/share-image.ts';
import { crumbsOf } from './crumbs-of.ts';
import { productGroup } from './product-group.ts';
import { languageOf } from '@tessera/mfe-kit/locales';
import type { Messages } from '@tessera/mfe-kit/messages';
import { seriesLine } from '../shop/series-line.ts';
import type { CatalogMessages } from '../messages/en.ts';

/** A variant's page is canonically its product's. */
export function productHead(
  url: URL,
  product: ProductDetail,
  t: Messages<CatalogMessages>,
  locale: string,
  reviews?: Reviews,
): Head {
  const path = `/products/${product.handle}`;
  const words = product.descriptionHtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const description = product.seo.description ?? (words.slice(0, 300) || product.title);
  return pageHead({
    title: titleOf(product, t, locale),
    description,
    origin: url.origin,
    path,
    type: 'product',
    image: shareImageOf(product),
    jsonLd: [
      productGroup(url.origin, product, description, reviews),
      breadcrumbList(url.origin, crumbsOf(product, t)),
    ],
  });
}

/** The catalogue's title for search engines is in English; in another language it is put together of what is known. */
function titleOf(product: ProductDetail, t: Messages<CatalogMessages>, locale: string): string {
  const { title, seo } = product;
  if (languageOf(locale) === 'en') return seo.title ?? title;
  return [title, seriesLine(product, t)].filter(Boolean).join(': ');
}
