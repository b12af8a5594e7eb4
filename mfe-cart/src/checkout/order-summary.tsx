import { formatMoney } from '@tessera/design-system/format';
import { Price } from '@tessera/design-system/price';
import { SummaryList } from '@tessera/design-system/summary-list';
import type { CatalogEvents } from '@tessera/mfe-catalog-contract/browser-events';
import { useBrowserEvent } from '@tessera/mfe-kit/events';
import { useState } from 'react';
import type { Cart } from '../cart/api-types.ts';
import { deliveryPrice } from '../cart/cart-totals.tsx';
import { PrintThumb } from '../cart/print-thumb.tsx';
import type { DeliveryTotal } from './delivery-totals.ts';
import styles from './checkout.module.css';
import { ForDelivery } from './for-delivery.tsx';

/** What is being bought, when it comes and what it costs, following the chosen delivery. */
export function OrderSummary({ cart, totals }: { cart: Cart; totals: DeliveryTotal[] }) {
  const [store, setStore] = useState<string | null>(null);
  useBrowserEvent<CatalogEvents>('catalog:store-picked', ({ name, city }) =>
    setStore(`${name}, ${city}`),
  );
  const lines = cart.lines.filter((line) => line.available);
  return (
    <section className={styles.summary} aria-labelledby="order-summary">
      <h2 id="order-summary">Your order</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <PrintThumb image={line.image} wall={line.wall} frame={line.frame} />
            <div>
              <b>{line.title}</b>
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
        plain
        rows={[
          { label: 'Prints', value: formatMoney(cart.subtotal) },
          {
            label: 'Delivery',
            value: (
              <ForDelivery totals={totals}>
                {({ option }) => deliveryPrice(option.price)}
              </ForDelivery>
            ),
          },
          {
            label: 'When',
            value: (
              <ForDelivery totals={totals}>
                {({ option }) =>
                  option.needsStore && store ? `${option.promise}, ${store}` : option.promise
                }
              </ForDelivery>
            ),
          },
          {
            label: 'Total',
            value: (
              <b className={styles.grand}>
                <ForDelivery totals={totals}>{({ total }) => formatMoney(total)}</ForDelivery>
              </b>
            ),
          },
        ]}
      />
      <p className="t-small t-muted">
        Includes <ForDelivery totals={totals}>{({ tax }) => formatMoney(tax)}</ForDelivery> VAT (
        {cart.taxPercent} %). <a href="/cart">Change the cart</a>
      </p>
    </section>
  );
}
