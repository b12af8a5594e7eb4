import { formatMoney } from '@tessera/design-system/format';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { variantName } from '@tessera/mfe-kit/variant-name';
import { useOrdersMessages } from '../messages/orders.ts';
import { usePageMessages } from '../messages/page.ts';
import { besidesLines } from './besides-lines.ts';
import { formatDate } from './format-date.ts';
import styles from './order-card.module.css';

import { nextOnItsPage, statusWords } from './order-status.ts';
import type { Order } from './orders-api.ts';

/** One order of the history; its heading leads to the order itself. */
export function OrderCard({ order }: { order: Order }) {
  const t = useOrdersMessages();
  const { options } = usePageMessages();
  const locale = useLocale();
  const local = useLocalPath();
  const { label, tone, explanation } = statusWords(order, t, locale);
  const path = local(`/orders/${encodeURIComponent(order.id)}`);
  const next = nextOnItsPage(order.status, t);
  const besides = besidesLines(order, t, locale);
  return (
    <article className={styles.card} aria-labelledby={`order-${order.id}`}>
      <header className={styles.head}>
        <h2 id={`order-${order.id}`} className={styles.title}>
          <a href={path}>{t.order(order.reference)}</a>
        </h2>
        <p className={styles.status} data-tone={tone}>
          {label}
        </p>
      </header>
      <p className="t-muted">
        <Sentence
          text={t.summary(formatMoney(order.total, locale))}
          parts={{
            time: () => <time dateTime={order.placedAt}>{formatDate(order.placedAt, locale)}</time>,
            explanation: () => <bdi>{explanation}</bdi>,
          }}
        />
      </p>
      <ul className={styles.lines}>
        {order.lines.map((line) => (
          <li key={line.variantId} className={styles.line}>
            <Thumbnail image={line.image} />
            <span>
              <a href={local(`/products/${line.handle}`)}>{line.title}</a>
              <span className={`t-muted ${styles.variant}`}>
                <Sentence
                  text={t.line(
                    new Intl.NumberFormat(locale).format(line.quantity),
                    formatMoney(line.unitPrice, locale),
                  )}
                  parts={{
                    variant: () => <bdi dir="ltr">{variantName(line.variantTitle, options)}</bdi>,
                  }}
                />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {besides.length > 0 && (
        <ul className="t-muted">
          {besides.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
      {next && (
        <p className={styles.next}>
          <a href={path} aria-describedby={`order-${order.id}`}>
            {next}
          </a>
        </p>
      )}
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
