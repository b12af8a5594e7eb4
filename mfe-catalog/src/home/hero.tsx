import { ButtonLink } from '@tessera/design-system/button';
import { Room } from '@tessera/design-system/room';
import { choices } from '../listing/category-chips.tsx';
import type { Categories, ProductSummary } from '../shop/api-types.ts';
import { hangOf } from '../shop/hang-of.ts';
import styles from './hero.module.css';
import { useHomeMessages } from '../messages/home.ts';
import { useMessages } from '../messages/messages.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

/** The first screen: what this shop is, its categories, and one print to scale in a room. */
export function Hero({
  product,
  categories,
}: {
  product: ProductSummary | undefined;
  categories: Categories;
}) {
  const t = useMessages();
  const home = useHomeMessages();
  const local = useLocalPath();
  return (
    <section className="t-hero">
      <div className="t-hero-say">
        <h1>{home.heading}</h1>
        <p>{home.say}</p>
        <div className={styles.ways}>
          <ButtonLink href="/c/prints">{t.browseAllPrints}</ButtonLink>
          <ButtonLink href="/stores" variant="secondary">
            {home.inStore}
          </ButtonLink>
        </div>
        <nav aria-label={t.categories}>
          <ul className={styles.categories}>
            {choices(categories).map(({ handle, title, count }) => (
              <li key={handle}>
                <a href={local(`/c/${handle}`)}>
                  <b>{t.categoryTitles[handle] ?? title}</b> <span>{t.countOfPrints(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {product && (
        <a
          href={local(`/products/${product.handle}`)}
          className={styles.scene}
          aria-label={product.title}
        >
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
