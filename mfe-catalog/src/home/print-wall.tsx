import { useQuery } from '@tanstack/react-query';
import { ProductGrid } from '@tessera/design-system/product-card';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useHomeMessages } from '../messages/home.ts';
import { ProductTile } from '../shop/product-tile.tsx';
import { productsQuery } from '../shop/queries.ts';
import styles from './print-wall.module.css';
import type { ProductList } from '../shop/api-types.ts';
import type { Wall } from './walls.ts';

const handles = (list: ProductList | undefined): string | undefined =>
  list?.items.map(({ handle }) => handle).join(' ');

/** One wall of prints with a reason to hang together; nothing when nothing hangs there. */
export function PrintWall({ wall }: { wall: Wall }) {
  const words = useHomeMessages().walls[wall.name];
  const local = useLocalPath();
  const api = useApi();
  const { data } = useQuery(productsQuery(api, wall.search));
  const { data: other } = useQuery(productsQuery(api, wall.unlike ?? wall.search));
  if (!data || data.items.length === 0) return null;
  if (wall.unlike !== undefined && handles(other) === handles(data)) return null;
  return (
    <section className={styles.wall} aria-label={words.title}>
      <div className={`t-wrap ${styles.heading}`}>
        <h2>{words.title}</h2>
        <p>{words.text}</p>
        <a href={local(wall.more)}>{words.more}</a>
      </div>
      <ProductGrid>
        {data.items.map((product) => (
          <ProductTile key={product.handle} product={product} />
        ))}
      </ProductGrid>
    </section>
  );
}
