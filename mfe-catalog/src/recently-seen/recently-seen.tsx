import { Hang } from '@tessera/design-system/hang';
import { useEffect, useState } from 'react';
import type { ProductDetail } from '../shop/api-types.ts';
import { frameOf, wallOf } from '../shop/hang-of.ts';
import styles from './recently-seen.module.css';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useProductMessages } from '../messages/product.ts';
import { readSeen, seenPrint, withSeen, type SeenPrint } from './seen-prints.ts';

const key = 'tessera-catalog-seen';

/**
 * The last prints looked at in this browser, which alone knows of them. It is the end of the page, so that
 * nothing moves when it appears.
 */
export function RecentlySeen({ product }: { product: ProductDetail }) {
  const title = useProductMessages().recentlySeen;
  const local = useLocalPath();
  const [seen, setSeen] = useState<SeenPrint[]>([]);

  useEffect(() => {
    try {
      const before = readSeen(localStorage.getItem(key));
      setSeen(before.filter(({ handle }) => handle !== product.handle).slice(0, 4));
      localStorage.setItem(key, JSON.stringify(withSeen(before, seenPrint(product))));
    } catch {
      // The browser keeps nothing (private windows, settings): there is nothing to show then.
    }
  }, [product]);

  if (seen.length === 0) return null;
  return (
    <section className={`t-wrap ${styles.seen}`} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.row}>
        {seen.map((print) => (
          <li key={print.handle}>
            <a href={local(`/products/${encodeURIComponent(print.handle)}`)}>
              <Hang
                image={print.image}
                wall={wallOf(print)}
                frame={frameOf(print.frame)}
                sizes="(min-width: 48rem) 12vw, 25vw"
                alt=""
              />
              <bdi>{print.title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
