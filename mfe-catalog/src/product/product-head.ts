import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { ProductDetail } from '../shop/api-types.ts';
import { pageHead } from '../shop/page-head.ts';
import { breadcrumbList } from '../shop/json-ld.ts';
import { crumbsOf } from './crumbs-of.ts';
import { productGroup } from './product-group.ts';

/** A variant's page is canonically its product's. */
export function productHead(url: URL, product: ProductDetail): Head {
  const path = `/products/${product.handle}`;
  const words = product.descriptionHtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const description = product.seo.description ?? (words.slice(0, 300) || product.title);
  return pageHead({
    title: product.seo.title ?? product.title,
    description,
    origin: url.origin,
    path,
    type: 'product',
    image: product.image.base === null ? product.image.src : `${product.image.base}-480.jpg`,
    jsonLd: [
      productGroup(url.origin, product, description),
      breadcrumbList(url.origin, crumbsOf(product)),
    ],
  });
}
