import { useQuery } from '@tanstack/react-query';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Listing } from '../listing/listing.tsx';
import { ListingHeading } from '../listing/listing-heading.tsx';
import { loadPages } from '../listing/load-pages.ts';
import {
  apiSearch,
  readListing,
  selectedFacets,
  type ListingState,
} from '../listing/listing-state.ts';
import { NothingFound } from '../search/nothing-found.tsx';
import { pageHead } from '../shop/page-head.ts';
import { categoriesQuery, productsQuery } from '../shop/queries.ts';

const titleOf = ({ q }: ListingState) => (q === '' ? 'Search' : `Results for “${q}”`);

export default defineFragment<Record<string, never>>({
  name: 'search',
  async load({ api, queryClient, url }) {
    const state = readListing(url.searchParams, null);
    await Promise.all([
      loadPages(api, queryClient, state),
      queryClient.fetchQuery(categoriesQuery(api)),
    ]);
    return {
      head: pageHead({
        title: titleOf(state),
        description: 'Search generative art prints by name, colour, motif or size.',
        origin: url.origin,
        path: '/search',
        noindex: true,
      }),
    };
  },
  Component({ url }) {
    const api = useApi();
    const state = readListing(url.searchParams, null);
    const { data: list } = useQuery(productsQuery(api, apiSearch(state)));
    const { data: categories = { items: [], total: 0 } } = useQuery(categoriesQuery(api));
    if (!list) return null;
    if (list.total === 0 && selectedFacets(state).length === 0) {
      return <NothingFound q={state.q} categories={categories} />;
    }
    return (
      <Listing
        state={state}
        path="/search"
        facets={list.facets}
        head={<ListingHeading title={titleOf(state)} total={list.total} />}
      />
    );
  },
});
