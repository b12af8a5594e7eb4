import { useQuery } from '@tanstack/react-query';
import { Pagination } from '@tessera/design-system/pagination';
import { ProductGrid } from '@tessera/design-system/product-card';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Slot } from '@tessera/mfe-kit/slot';
import { Hero } from '../home/hero.tsx';
import { homeHead } from '../home/home-head.ts';
import { CategoryChips } from '../listing/category-chips.tsx';
import styles from '../listing/listing.module.css';
import { perPage, readListing } from '../listing/listing-state.ts';
import { SortForm } from '../listing/sort-form.tsx';
import { ProductTile } from '../shop/product-tile.tsx';
import { categoriesQuery, productsQuery } from '../shop/queries.ts';

const everything = readListing(new URLSearchParams(), null);

export default defineFragment<Record<string, never>>({
  name: 'home',
  async load({ api, queryClient, url }) {
    const [, list] = await Promise.all([
      queryClient.fetchQuery(categoriesQuery(api)),
      queryClient.fetchQuery(productsQuery(api, '')),
    ]);
    return { head: homeHead(url, list) };
  },
  Component() {
    const api = useApi();
    const { data: categories = { items: [], total: 0 } } = useQuery(categoriesQuery(api));
    const { data: list } = useQuery(productsQuery(api, ''));
    if (!list) return null;
    const { items, total } = list;
    return (
      <>
        <Hero product={items[0]} categories={categories} />
        <div className="t-wrap" id="prints">
          <div className={`t-bar ${styles.bar}`}>
            <h2>
              All prints{' '}
              <span className={styles.count}>
                {items.length} of {total}
              </span>
            </h2>
            <CategoryChips categories={categories} state={everything} />
            <SortForm state={everything} path="/c/prints" />
          </div>
        </div>
        <ProductGrid>
          {items.map((product) => (
            <ProductTile key={product.handle} product={product} />
          ))}
        </ProductGrid>
        <Pagination
          shown={items.length}
          total={total}
          nextHref={total > items.length ? '/c/prints?page=2' : null}
          moreLabel={`Show ${Math.min(perPage, total - items.length)} more`}
        />
        {items[0] && (
          <Slot<CatalogFragments>
            fragment="catalog/recommendations"
            props={{
              handles: [items[0].handle],
              title: `Hangs well with ${items[0].title}`,
              limit: 4,
            }}
          />
        )}
      </>
    );
  },
});
