import { formatDate, formatMoney } from '@tessera/design-system/format';
import { Stepper } from '@tessera/design-system/stepper';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { variantName } from '@tessera/mfe-kit/variant-name';
import type { Order } from '../cart/api-types.ts';
import { useMessages } from '../messages/messages.ts';
import { useOrderMessages } from '../messages/order.ts';
import { returnSteps } from './order-words.ts';
import styles from './order.module.css';

/** Every return of an order: what, why, how far it has come. */
export function OrderReturns({ order }: { order: Order }) {
  const { options } = useMessages();
  const t = useOrderMessages();
  const locale = useLocale();
  const title = (variantId: string) => {
    const line = order.lines.find((one) => one.variantId === variantId);
    return line ? `${line.title} (${variantName(line.variantTitle, options)})` : t.returns.aPrint;
  };
  if (order.returns.length === 0) return null;
  return (
    <section aria-labelledby="order-returns" className={styles.returns}>
      <h2 id="order-returns">{t.returns.title(order.returns.length)}</h2>
      {order.returns.map((one) => (
        <article key={one.id} className={styles.return} aria-labelledby={`return-${one.id}`}>
          <h3 id={`return-${one.id}`}>
            <Sentence
              text={t.returns.announced(
                formatMoney(one.amount, locale),
                formatDate(one.requestedAt, 'short', locale),
              )}
              parts={{ time: (day) => <time dateTime={one.requestedAt}>{day}</time> }}
            />
          </h3>
          <ul>
            {one.lines.map(({ variantId, quantity }) => (
              <li key={variantId}>{t.returns.pieces(quantity, title(variantId))}</li>
            ))}
          </ul>
          <Stepper steps={returnSteps(one, t, locale)} />
        </article>
      ))}
    </section>
  );
}
