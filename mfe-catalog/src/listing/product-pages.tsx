import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Link } from '@tessera/design-system/link';
import { Pagination } from '@tessera/design-system/pagination';
import { ProductGrid } from '@tessera/design-system/product-card';
import { useApi } from '@tessera/mfe-kit/hooks';
import { ProductTile } from '../shop/product-tile.tsx';
import { productsQuery } from '../shop/queries.ts';
import { apiSearch, listingSearch, listKey, perPage, type ListingState } from './listing-state.ts';
import { useShownPages } from './use-shown-pages.ts';
import { useMessages } from '../messages/messages.ts';

/** The grid of a list and its end: how much was seen, and the way on. */
export function ProductPages({ state, path }: { state: ListingState; path: string }) {
  const t = useMessages();
  const api = useApi();
  const { first, last } = useShownPages(listKey(state), state.page);
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const { data: end } = useQuery(productsQuery(api, apiSearch({ ...state, page: last })));
  const total = end?.total ?? 0;
  const seen = Math.min((last - 1) * perPage + (end?.items.length ?? 0), total);
  const hrefOf = (page: number) => `${path}${listingSearch({ ...state, page })}`;

  if (end?.items.length === 0 && total > 0) {
    return (
      <EmptyState title={t.listing.endsBefore} headingLevel={2}>
        <p>
          {t.listing.fewerPages(total)} <Link href={hrefOf(1)}>{t.listing.firstPage}</Link>.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <ProductGrid>
        {numbers.map((page) => (
          <TilesOfPage key={page} state={{ ...state, page }} isFirst={page === first} />
        ))}
      </ProductGrid>
      <Pagination
        shown={seen}
        total={total}
        prevHref={first > 1 ? hrefOf(first - 1) : null}
        nextHref={seen < total ? hrefOf(last + 1) : null}
        moreLabel={t.more(Math.min(perPage, total - seen))}
      />
    </>
  );
}

/** One page's tiles. Pages that were shown before are still in the query client. */
function TilesOfPage({ state, isFirst }: { state: ListingState; isFirst: boolean }) {
  const { data } = useQuery(productsQuery(useApi(), apiSearch(state)));
  return data?.items.map((product, index) => (
    <ProductTile
      key={product.handle}
      product={product}
      priority={isFirst && index === 0}
      headingLevel={2}
      words={data.search?.words}
    />
  ));
}
