import { formatMoney } from '@tessera/design-system/format';
import { Price } from '@tessera/design-system/price';
import { SummaryList } from '@tessera/design-system/summary-list';
import type { CatalogEvents } from '@tessera/mfe-catalog-contract/browser-events';
import { countryName } from '@tessera/mfe-kit/country-name';
import { useBrowserEvent } from '@tessera/mfe-kit/events';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useState } from 'react';
import { numberIn, takenOff } from '../cart/amount-words.ts';
import type { Cart } from '../cart/api-types.ts';
import { LineNote } from '../cart/line-note.tsx';
import { PrintThumb } from '../cart/print-thumb.tsx';
import { promotionLabel } from '../cart/promotion-words.ts';
import { useDeliveryWords } from '../cart/use-delivery-words.ts';
import { useCheckoutMessages } from '../messages/checkout.ts';
import { useMessages } from '../messages/messages.ts';
import styles from './checkout.module.css';
import type { DeliveryTotal } from './delivery-totals.ts';
import { ForDelivery } from './for-delivery.tsx';

/** What is being bought, when it comes and what it costs, following the chosen delivery. */
export function OrderSummary({ cart, totals }: { cart: Cart; totals: DeliveryTotal[] }) {
  const [store, setStore] = useState<string | null>(null);
  useBrowserEvent<CatalogEvents>('catalog:store-picked', ({ name, city }) =>
    setStore(`${name}, ${city}`),
  );
  const t = useMessages();
  const { summary } = useCheckoutMessages();
  const locale = useLocale();
  const local = useLocalPath();
  const { promise, price } = useDeliveryWords();
  const lines = cart.lines.filter((line) => line.available);
  return (
    <section className={styles.summary} aria-labelledby="order-summary">
      <h2 id="order-summary">{summary.title}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <PrintThumb image={line.image} wall={line.wall} frame={line.frame} />
            <div>
              <b>{line.title}</b>
              <LineNote line={line} />
            </div>
            <Price money={line.total} />
          </li>
        ))}
      </ul>
      <SummaryList
        plain
        rows={[
          { label: t.prints, value: formatMoney(cart.subtotal, locale) },
          {
            label: t.delivery,
            value: <ForDelivery totals={totals}>{({ option }) => price(option)}</ForDelivery>,
          },
          ...(cart.promotion && totals.some(({ discount }) => discount.amount > 0)
            ? [
                {
                  label: promotionLabel(cart.promotion, t.promotion, locale),
                  value: (
                    <ForDelivery totals={totals}>
                      {({ discount }) => takenOff(discount, locale)}
                    </ForDelivery>
                  ),
                },
              ]
            : []),
          {
            label: t.when,
            value: (
              <ForDelivery totals={totals}>
                {({ option }) =>
                  option.needsStore && store
                    ? summary.atStore(promise(option), store)
                    : promise(option)
                }
              </ForDelivery>
            ),
          },
          {
            label: t.total,
            value: (
              <b className={styles.grand}>
                <ForDelivery totals={totals}>
                  {({ total }) => formatMoney(total, locale)}
                </ForDelivery>
              </b>
            ),
          },
        ]}
      />
      <p className="t-small t-muted">
        <ForDelivery totals={totals}>
          {({ tax, destination: { country, taxPercent } }) =>
            taxPercent === 0
              ? summary.noVat(countryName(country, locale))
              : summary.vat(
                  formatMoney(tax, locale),
                  numberIn(locale, taxPercent),
                  countryName(country, locale),
                )
          }
        </ForDelivery>
        . <a href={local('/cart')}>{summary.change}</a>
      </p>
    </section>
  );
}
