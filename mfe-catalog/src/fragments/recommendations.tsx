import { useQuery } from '@tanstack/react-query';
import { ProductGrid } from '@tessera/design-system/product-card';
import type { RecommendationsProps } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { ProductTile } from '../shop/product-tile.tsx';
import { recommendationsQuery } from '../shop/queries.ts';
import styles from './recommendations.module.css';
import { useMessages } from '../messages/messages.ts';

export default defineFragment<RecommendationsProps>({
  name: 'recommendations',
  async load({ api, queryClient, props }) {
    await queryClient.fetchQuery(recommendationsQuery(api, props));
    return {};
  },
  Component({ props }) {
    const t = useMessages();
    const { data } = useQuery(recommendationsQuery(useApi(), props));
    if (!data || data.items.length === 0) return null;
    const title = props.title ?? t.related;
    return (
      <section aria-label={title}>
        <div className="t-wrap">
          <h2 className={styles.title}>{title}</h2>
        </div>
        <ProductGrid>
          {data.items.map((product) => (
            <ProductTile key={product.handle} product={product} />
          ))}
        </ProductGrid>
      </section>
    );
  },
});
