import { useQuery } from '@tanstack/react-query';
import { Pagination } from '@tessera/design-system/pagination';
import { ProductGrid } from '@tessera/design-system/product-card';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Slot } from '@tessera/mfe-kit/slot';
import { Hero } from '../home/hero.tsx';
import { homeHead } from '../home/home-head.ts';
import { PrintWall } from '../home/print-wall.tsx';
import { walls } from '../home/walls.ts';
import { CategoryChips } from '../listing/category-chips.tsx';
import styles from '../listing/listing.module.css';
import { perPage, readListing } from '../listing/listing-state.ts';
import { SortForm } from '../listing/sort-form.tsx';
import { CardCorners } from '../shop/card-corners.tsx';
import { ProductTile } from '../shop/product-tile.tsx';
import { categoriesQuery, productsQuery } from '../shop/queries.ts';
import { homeMessagesIn } from '../messages/home.ts';
import { useMessages } from '../messages/messages.ts';

const everything = readListing(new URLSearchParams(), null);

export default defineFragment<Record<string, never>>({
  name: 'home',
  async load({ api, queryClient, url, locale }) {
    const [, list] = await Promise.all([
      queryClient.fetchQuery(categoriesQuery(api)),
      queryClient.fetchQuery(productsQuery(api, '')),
      // The page stands without a wall that does not come.
      ...walls.map(({ search }) => queryClient.prefetchQuery(productsQuery(api, search))),
    ]);
    return { head: homeHead(url, list, homeMessagesIn(locale)) };
  },
  Component() {
    const t = useMessages();
    const api = useApi();
    const { data: categories = { items: [], total: 0 } } = useQuery(categoriesQuery(api));
    const { data: list } = useQuery(productsQuery(api, ''));
    if (!list) return null;
    const { items, total, facets } = list;
    return (
      <>
        <Hero product={items[0]} categories={categories} />
        {walls.map((wall) => (
          <PrintWall key={wall.name} wall={wall} />
        ))}
        <div className="t-wrap" id="prints">
          <div className={`t-bar ${styles.bar}`}>
            <h2>
              {t.allPrints} <span className={styles.count}>{t.some(items.length, total)}</span>
            </h2>
            <CategoryChips categories={categories} state={everything} facets={facets} />
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
          moreLabel={t.more(Math.min(perPage, total - items.length))}
        />
        <CardCorners />
        {items[0] && (
          <Slot<CatalogFragments>
            fragment="catalog/recommendations"
            props={{
              handles: [items[0].handle],
              title: t.hangsWellWith(items[0].title),
              limit: 4,
            }}
          />
        )}
      </>
    );
  },
});
