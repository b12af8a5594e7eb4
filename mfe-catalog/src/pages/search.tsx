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
import { CorrectedNote } from '../search/corrected-note.tsx';
import { NothingFound } from '../search/nothing-found.tsx';
import { pageHead } from '../shop/page-head.ts';
import { categoriesQuery, productsQuery } from '../shop/queries.ts';
import { messagesIn, useMessages } from '../messages/messages.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';

const titleOf = ({ q }: ListingState, t: Messages<CatalogMessages>) =>
  q === '' ? t.search.title : t.search.results(q);

export default defineFragment<Record<string, never>>({
  name: 'search',
  async load({ api, queryClient, url, locale }) {
    const t = messagesIn(locale);
    const state = readListing(url.searchParams, null);
    await Promise.all([
      loadPages(api, queryClient, state),
      queryClient.fetchQuery(categoriesQuery(api)),
    ]);
    return {
      head: pageHead({
        title: titleOf(state, t),
        description: t.search.description,
        origin: url.origin,
        path: '/search',
        noindex: true,
      }),
    };
  },
  Component({ url }) {
    const t = useMessages();
    const api = useApi();
    const state = readListing(url.searchParams, null);
    const { data: list } = useQuery(productsQuery(api, apiSearch(state)));
    const { data: categories = { items: [], total: 0 } } = useQuery(categoriesQuery(api));
    if (!list) return null;
    if (list.total === 0 && selectedFacets(state).length === 0) {
      return <NothingFound q={state.q} search={list.search} categories={categories} />;
    }
    return (
      <Listing
        state={state}
        path="/search"
        facets={list.facets}
        head={<ListingHeading title={titleOf(state, t)} total={list.total} />}
        note={<CorrectedNote q={state.q} corrected={list.search?.corrected ?? null} />}
      />
    );
  },
});
