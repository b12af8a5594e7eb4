import { ButtonLink } from '@tessera/design-system/button';
import { formatMoney } from '@tessera/design-system/format';
import { Icon } from '@tessera/design-system/icon';
import { SummaryList } from '@tessera/design-system/summary-list';
import type { Cart } from './api-types.ts';
import styles from './cart.module.css';

/** "Free", or the price. */
export const deliveryPrice = (money: Cart['delivery']): string =>
  money.amount === 0 ? 'Free' : formatMoney(money);

/** What it all costs, with delivery and tax, before anything has to be typed. */
export function CartTotals({ cart }: { cart: Cart }) {
  const { subtotal, delivery, deliveryOption, tax, taxPercent, total, count } = cart;
  return (
    <section className={styles.totals} aria-labelledby="cart-totals">
      <h2 id="cart-totals">Total</h2>
      <SummaryList
        plain
        rows={[
          { label: 'Prints', value: formatMoney(subtotal) },
          { label: 'Delivery', value: deliveryPrice(delivery) },
          { label: 'Total', value: <b className={styles.grand}>{formatMoney(total)}</b> },
        ]}
      />
      <p className="t-small t-muted">
        Includes {formatMoney(tax)} VAT ({taxPercent} %)
      </p>
      {count > 0 && (
        <>
          <p className={styles.promise}>
            <Icon name="truck" />
            <span>
              <b>{deliveryOption.promise}</b>. You can choose another day at checkout.
            </span>
          </p>
          <ButtonLink href="/checkout" className={styles.wide}>
            Check out, {formatMoney(total)}
          </ButtonLink>
          <p className="t-small t-muted">No account needed.</p>
        </>
      )}
    </section>
  );
}
