import { ButtonLink } from '@tessera/design-system/button';
import { Room } from '@tessera/design-system/room';
import { choices } from '../listing/category-chips.tsx';
import type { Categories, ProductSummary } from '../shop/api-types.ts';
import { hangOf } from '../shop/hang-of.ts';
import styles from './hero.module.css';

/** The first screen: what this shop is, its categories, and one print to scale in a room. */
export function Hero({
  product,
  categories,
}: {
  product: ProductSummary | undefined;
  categories: Categories;
}) {
  return (
    <section className="t-hero">
      <div className="t-hero-say">
        <h1>Drawn by code, hung by you</h1>
        <p>
          Each print grows from a single number. Pick one, choose a frame, and it leaves our studio
          within two days.
        </p>
        <div className={styles.ways}>
          <ButtonLink href="/c/prints">Browse all prints</ButtonLink>
          <ButtonLink href="/stores" variant="secondary">
            See them in a store
          </ButtonLink>
        </div>
        <nav aria-label="Categories">
          <ul className={styles.categories}>
            {choices(categories).map(({ handle, title, count }) => (
              <li key={handle}>
                <a href={`/c/${handle}`}>
                  <b>{title}</b> <span>{count} prints</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {product && (
        <a href={`/products/${product.handle}`} className={styles.scene} aria-label={product.title}>
          <Room
            {...hangOf(product)}
            widthCm={80}
            priority
            sizes="(min-width: 62rem) 16vw, 25vw"
            alt={product.image.alt}
          />
        </a>
      )}
    </section>
  );
}
