import { ButtonLink } from '@tessera/design-system/button';
import { formatMoney } from '@tessera/design-system/format';
import { Icon } from '@tessera/design-system/icon';
import { SummaryList } from '@tessera/design-system/summary-list';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useCartMessages } from '../messages/cart.ts';
import { useMessages } from '../messages/messages.ts';
import { deliveryPrice, numberIn, takenOff } from './amount-words.ts';
import type { Cart } from './api-types.ts';
import styles from './cart.module.css';
import { promotionLabel } from './promotion-words.ts';
import { Promotion, type CodeRefused } from './promotion.tsx';
import { useDeliveryWords } from './use-delivery-words.ts';

/** What it all costs, with delivery and tax, before anything has to be typed. */
export function CartTotals({ cart, refused }: { cart: Cart; refused?: CodeRefused | undefined }) {
  const { promotion, discount, subtotal, delivery, tax, taxPercent, total, count } = cart;
  const t = useMessages();
  const words = useCartMessages();
  const locale = useLocale();
  const { promiseInSentence } = useDeliveryWords();
  return (
    <section className={styles.totals} aria-labelledby="cart-totals">
      <h2 id="cart-totals">{t.total}</h2>
      <SummaryList
        plain
        rows={[
          { label: t.prints, value: formatMoney(subtotal, locale) },
          { label: t.delivery, value: deliveryPrice(delivery, t.free, locale) },
          ...(promotion && discount.amount > 0
            ? [
                {
                  label: promotionLabel(promotion, t.promotion, locale),
                  value: takenOff(discount, locale),
                },
              ]
            : []),
          { label: t.total, value: <b className={styles.grand}>{formatMoney(total, locale)}</b> },
        ]}
      />
      <p className="t-small t-muted">
        {t.vat(formatMoney(tax, locale), numberIn(locale, taxPercent))}
      </p>
      {count > 0 && (
        <>
          <Promotion cart={cart} refused={refused} />
          <p className={styles.promise}>
            <Icon name="truck" />
            <span>
              <b>{promiseInSentence(cart.deliveryOption)}</b>. {words.anotherDay}
            </span>
          </p>
          <ButtonLink href="/checkout" className={styles.wide}>
            {words.checkOut(formatMoney(total, locale))}
          </ButtonLink>
          <p className="t-small t-muted">{t.noAccountNeeded}</p>
        </>
      )}
    </section>
  );
}
