import type { ReactNode } from 'react';
import type { DeliveryTotal } from './delivery-totals.ts';
import styles from './checkout.module.css';

/**
 * Something for each way of delivery, of which the stylesheet shows the chosen one. So button and
 * summary follow the tiles without JavaScript too, and what is not shown is not read out.
 */
export function ForDelivery({
  totals,
  children,
}: {
  totals: DeliveryTotal[];
  children: (total: DeliveryTotal) => ReactNode;
}) {
  return totals.map((total) => (
    <span key={total.option.id} className={styles.choice} data-delivery={total.option.id}>
      {children(total)}
    </span>
  ));
}
