import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { Categories, ProductList } from '../shop/api-types.ts';
import { breadcrumbList, itemList } from '../shop/json-ld.ts';
import { pageHead } from '../shop/page-head.ts';
import { shareImageOf } from '../shop/share-image.ts';
import { listingSearch, perPage, selectedFacets, type ListingState } from './listing-state.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';

export interface CategoryWords {
  title: string;
  description: string;
}

/** What the list is called: a category's words, or those of the whole shop. null: no such category. */
export function describeCategory(
  { items }: Categories,
  handle: string | null,
  t: Messages<CatalogMessages>,
): CategoryWords | null {
  if (handle === null) {
    return {
      title: t.allPrints,
      description: t.listing.description,
    };
  }
  const category = items.find((one) => one.handle === handle);
  if (!category) return null;
  return {
    title: t.categoryTitles[handle] ?? category.title,
    description: t.categoryDescriptions[handle] ?? category.description,
  };
}

/** Each page of the list is canonical in itself; filters and orders of the same prints are not. */
export function categoryHead(
  url: URL,
  state: ListingState,
  { title, description }: CategoryWords,
  list: ProductList,
  t: Messages<CatalogMessages>,
): Head {
  const path = url.pathname;
  const pageOf = (page: number) => `${path}${page > 1 ? `?page=${page}` : ''}`;
  const filtered = selectedFacets(state).length > 0;
  const linkTo = (rel: 'prev' | 'next', page: number) => ({
    rel,
    href: new URL(`${path}${listingSearch({ ...state, page })}`, url).href,
  });
  return pageHead({
    title: state.page > 1 ? t.listing.page(title, state.page) : title,
    description: description || t.listing.ofCategory(title),
    origin: url.origin,
    path: pageOf(state.page),
    image: list.items[0] ? shareImageOf(list.items[0]) : null,
    noindex: filtered,
    links: [
      ...(state.page > 1 ? [linkTo('prev', state.page - 1)] : []),
      ...(state.page * perPage < list.total ? [linkTo('next', state.page + 1)] : []),
    ],
    jsonLd: [
      breadcrumbList(url.origin, [
        { label: t.prints, href: '/c/prints' },
        { label: title, href: path },
      ]),
      itemList(url.origin, list.items, (state.page - 1) * perPage),
    ],
  });
}
