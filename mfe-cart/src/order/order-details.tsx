import { formatDate, formatMoney } from '@tessera/design-system/format';
import { Price } from '@tessera/design-system/price';
import { SummaryList } from '@tessera/design-system/summary-list';
import type { Order } from '../cart/api-types.ts';
import { deliveryPrice } from '../cart/cart-totals.tsx';
import { PrintThumb } from '../cart/print-thumb.tsx';
import { countryName } from '../checkout/countries.ts';
import styles from './order.module.css';

/** The record of an order: what, where to, when, how much. */
export function OrderDetails({ order }: { order: Order }) {
  const { address, card, delivery } = order;
  const place = address
    ? [
        order.name,
        address.line1,
        `${address.postcode} ${address.city}`,
        countryName(address.country),
      ]
    : [order.name, 'In the store you chose'];
  return (
    <section className={styles.details} aria-labelledby="order-details">
      <h2 id="order-details">Your order</h2>
      <ul className={styles.lines}>
        {order.lines.map((line) => (
          <li key={line.variantId} className={styles.line}>
            <PrintThumb image={line.image} wall={line.wall} frame={line.frame} />
            <div>
              <a href={`/products/${line.handle}`}>{line.title}</a>
              <p className="t-muted t-small">
                <bdi dir="ltr">{line.variantTitle}</bdi>, {line.quantity} ×{' '}
                <Price money={line.unitPrice} />
              </p>
            </div>
            <Price money={line.total} />
          </li>
        ))}
      </ul>
      <SummaryList
        rows={[
          { label: 'Reference', value: order.reference },
          { label: 'Placed', value: formatDate(order.placedAt, 'moment') },
          { label: address ? 'Deliver to' : 'Pick up', value: place.join(', ') },
          { label: 'When', value: delivery.promise },
          { label: 'Delivery', value: deliveryPrice(delivery.price) },
          { label: 'Card', value: `${card.brand} ending in ${card.last4}` },
          {
            label: 'Total',
            value: `${formatMoney(order.total)}, including ${formatMoney(order.tax)} VAT (${order.taxPercent} %)`,
          },
        ]}
      />
    </section>
  );
}
