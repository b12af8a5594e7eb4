import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '@tessera/mfe-kit/api';
import type { ProductList } from '../shop/api-types.ts';
import { productsQuery } from '../shop/queries.ts';
import { apiSearch, listKey, type ListingState } from './listing-state.ts';
import { firstPageToShow } from './remembered-pages.ts';

/** Fetches every page that will be shown; answers the one that the address names. */
export async function loadPages(
  api: Api,
  queryClient: QueryClient,
  state: ListingState,
): Promise<ProductList> {
  const first = firstPageToShow(listKey(state), state.page);
  const earlier = Array.from({ length: state.page - first }, (_, index) => first + index);
  const fetchPage = (page: number) =>
    queryClient.fetchQuery(productsQuery(api, apiSearch({ ...state, page })));
  const [list] = await Promise.all([fetchPage(state.page), ...earlier.map(fetchPage)]);
  return list;
}
