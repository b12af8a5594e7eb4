import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { Categories, ProductList } from '../shop/api-types.ts';
import { breadcrumbList, itemList } from '../shop/json-ld.ts';
import { pageHead } from '../shop/page-head.ts';
import { listingSearch, perPage, selectedFacets, type ListingState } from './listing-state.ts';

export interface CategoryWords {
  title: string;
  description: string;
}

/** What the list is called: a category's words, or those of the whole shop. null: no such category. */
export function describeCategory(
  { items }: Categories,
  handle: string | null,
): CategoryWords | null {
  if (handle === null) {
    return {
      title: 'All prints',
      description:
        'Generative art prints, each drawn by code from a single number. Four sizes, four frames, free returns for 60 days.',
    };
  }
  return items.find((category) => category.handle === handle) ?? null;
}

/** Each page of the list is canonical in itself; filters and orders of the same prints are not. */
export function categoryHead(
  url: URL,
  state: ListingState,
  { title, description }: CategoryWords,
  list: ProductList,
): Head {
  const path = url.pathname;
  const pageOf = (page: number) => `${path}${page > 1 ? `?page=${page}` : ''}`;
  const filtered = selectedFacets(state).length > 0;
  const linkTo = (rel: 'prev' | 'next', page: number) => ({
    rel,
    href: new URL(`${path}${listingSearch({ ...state, page })}`, url).href,
  });
  return pageHead({
    title: state.page > 1 ? `${title}, page ${state.page}` : title,
    description: description || `${title}: generative art prints, drawn by code from a seed.`,
    origin: url.origin,
    path: pageOf(state.page),
    noindex: filtered,
    links: [
      ...(state.page > 1 ? [linkTo('prev', state.page - 1)] : []),
      ...(state.page * perPage < list.total ? [linkTo('next', state.page + 1)] : []),
    ],
    jsonLd: [
      breadcrumbList(url.origin, [
        { label: 'Prints', href: '/c/prints' },
        { label: title, href: path },
      ]),
      itemList(url.origin, list.items, (state.page - 1) * perPage),
    ],
  });
}
