import { formatMoney } from '@tessera/design-system/format';
import { formatDate } from './format-date.ts';
import styles from './order-card.module.css';
import { statusWords } from './order-status.ts';
import type { Order } from './orders-api.ts';

/** One order of the history; its heading leads to the order itself. */
export function OrderCard({ order }: { order: Order }) {
  const { label, tone, explanation } = statusWords(order);
  return (
    <article className={styles.card} aria-labelledby={`order-${order.id}`}>
      <header className={styles.head}>
        <h2 id={`order-${order.id}`} className={styles.title}>
          <a href={`/orders/${encodeURIComponent(order.id)}`}>Order {order.reference}</a>
        </h2>
        <p className={styles.status} data-tone={tone}>
          {label}
        </p>
      </header>
      <p className="t-muted">
        <time dateTime={order.placedAt}>{formatDate(order.placedAt)}</time>,{' '}
        {formatMoney(order.total)}. {explanation}
      </p>
      <ul className={styles.lines}>
        {order.lines.map((line) => (
          <li key={line.variantId} className={styles.line}>
            <Thumbnail image={line.image} />
            <span>
              <a href={`/products/${line.handle}`}>{line.title}</a>
              <span className={`t-muted ${styles.variant}`}>
                <bdi>{line.variantTitle}</bdi>, {line.quantity} at {formatMoney(line.unitPrice)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Decoration beside the title, so without a text of its own. */
function Thumbnail({ image }: { image: Order['lines'][number]['image'] }) {
  if (!image) return <span className={styles.picture} />;
  const { base, src, width, height } = image;
  if (base === null && src === null) return <span className={styles.picture} />;
  return (
    <picture className={styles.picture}>
      {base !== null && <source type="image/avif" srcSet={`${base}-320.avif`} />}
      <img
        src={base === null ? (src ?? '') : `${base}-480.jpg`}
        alt=""
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}
