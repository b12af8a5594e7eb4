import { formatDate, formatMoney } from '@tessera/design-system/format';
import { Price } from '@tessera/design-system/price';
import { SummaryList } from '@tessera/design-system/summary-list';
import { countryName } from '@tessera/mfe-kit/country-name';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { numberIn, takenOff } from '../cart/amount-words.ts';
import type { Order } from '../cart/api-types.ts';
import { LineNote } from '../cart/line-note.tsx';
import { PrintThumb } from '../cart/print-thumb.tsx';
import { promotionLabel } from '../cart/promotion-words.ts';
import { useDeliveryWords } from '../cart/use-delivery-words.ts';
import { useMessages } from '../messages/messages.ts';
import { useOrderMessages } from '../messages/order.ts';
import { cardName } from './order-words.ts';
import styles from './order.module.css';

/** The record of an order: what, where to, when, how much. */
export function OrderDetails({ order }: { order: Order }) {
  const { address, delivery, refunds, tracking } = order;
  const shared = useMessages();
  const t = useOrderMessages();
  const { details } = t;
  const locale = useLocale();
  const local = useLocalPath();
  const { promise, price } = useDeliveryWords();
  const total = formatMoney(order.total, locale);
  const calledOff = order.status === 'cancelled' || order.status === 'rejected';
  const place = address
    ? [
        order.name,
        address.line1,
        `${address.postcode} ${address.city}`,
        countryName(address.country, locale),
      ]
    : [order.name, order.storeName ?? details.inStore];
  return (
    <section className={styles.details} aria-labelledby="order-details">
      <h2 id="order-details">{details.title}</h2>
      <ul className={styles.lines}>
        {order.lines.map((line) => (
          <li key={line.variantId} className={styles.line}>
            <PrintThumb image={line.image} wall={line.wall} frame={line.frame} />
            <div>
              <a href={local(`/products/${line.handle}`)}>{line.title}</a>
              <LineNote line={line} />
            </div>
            <Price money={line.total} />
          </li>
        ))}
      </ul>
      <SummaryList
        rows={[
          { label: details.reference, value: <bdi dir="ltr">{order.reference}</bdi> },
          { label: details.placed, value: formatDate(order.placedAt, 'moment', locale) },
          { label: address ? details.deliverTo : details.pickUp, value: details.list(place) },
          ...(calledOff ? [] : [{ label: shared.when, value: promise(delivery) }]),
          ...(tracking
            ? [{ label: details.tracking, value: <bdi dir="ltr">{tracking}</bdi> }]
            : []),
          { label: shared.delivery, value: price(delivery) },
          ...(order.giftNote
            ? [{ label: shared.giftNote, value: <span dir="auto">{order.giftNote}</span> }]
            : []),
          ...(order.discount
            ? [
                {
                  label: details.promotion,
                  value: details.promotionIs(
                    takenOff(order.discount.amount, locale),
                    promotionLabel(order.discount, shared.promotion, locale),
                    order.discount.code,
                  ),
                },
              ]
            : []),
          { label: details.card, value: cardName(order, t) },
          {
            label: shared.total,
            value:
              order.taxPercent === 0
                ? details.withoutVat(total)
                : details.includingVat(
                    total,
                    formatMoney(order.tax, locale),
                    numberIn(locale, order.taxPercent),
                  ),
          },
          ...(refunds.length > 0
            ? [
                {
                  label: details.paidBack,
                  value: details.list(
                    refunds.map(({ amount, at }) =>
                      details.paidBackOn(
                        formatMoney(amount, locale),
                        formatDate(at, 'short', locale),
                      ),
                    ),
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
