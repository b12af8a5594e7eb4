import { useQuery } from '@tanstack/react-query';
import { Breadcrumbs } from '@tessera/design-system/breadcrumbs';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { CategoryChips } from '../listing/category-chips.tsx';
import { Listing } from '../listing/listing.tsx';
import { ListingHeading } from '../listing/listing-heading.tsx';
import { loadPages } from '../listing/load-pages.ts';
import { apiSearch, readListing } from '../listing/listing-state.ts';
import { categoryHead, describeCategory } from '../listing/category-head.ts';
import { NotFound } from '../shop/not-found.tsx';
import { notFoundHead } from '../shop/not-found-head.ts';
import { categoriesQuery, productsQuery } from '../shop/queries.ts';
import { messagesIn, useMessages } from '../messages/messages.ts';

interface Props {
  category: string;
}

/** `/c/prints` is the whole shop; every other name is a category's handle. */
const stateOf = ({ category }: Props, url: URL) =>
  readListing(url.searchParams, category === 'prints' ? null : category);

export default defineFragment<Props>({
  name: 'category',
  async load({ api, queryClient, props, url, locale }) {
    const t = messagesIn(locale);
    const state = { ...stateOf(props, url), q: '' };
    const [categories, list] = await Promise.all([
      queryClient.fetchQuery(categoriesQuery(api)),
      loadPages(api, queryClient, state),
    ]);
    const category = describeCategory(categories, state.category, t);
    if (category === null) return { status: 404, head: notFoundHead(url, t) };
    const beyond = list.items.length === 0 && list.total > 0;
    return { status: beyond ? 404 : 200, head: categoryHead(url, state, category, list, t) };
  },
  Component({ props, url }) {
    const t = useMessages();
    const api = useApi();
    const state = { ...stateOf(props, url), q: '' };
    const { data: categories } = useQuery(categoriesQuery(api));
    const { data: list } = useQuery(productsQuery(api, apiSearch(state)));
    const category = categories && describeCategory(categories, state.category, t);
    if (!categories || !category || !list) {
      return <NotFound title={t.listing.noCategory}>{t.listing.noCategorySay}</NotFound>;
    }
    const crumbs = [{ label: t.prints, href: '/c/prints' }, { label: category.title }];
    return (
      <>
        {state.category !== null && (
          <div className="t-wrap">
            <Breadcrumbs items={crumbs} />
          </div>
        )}
        <Listing
          state={state}
          path={`/c/${props.category}`}
          facets={list.facets}
          head={<ListingHeading title={category.title} total={list.total} />}
          quick={<CategoryChips categories={categories} state={state} facets={list.facets} />}
        />
      </>
    );
  },
});
