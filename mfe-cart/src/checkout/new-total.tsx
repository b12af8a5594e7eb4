import { formatMoney } from '@tessera/design-system/format';
import { Notice } from '@tessera/design-system/notice';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useEffect, useRef } from 'react';
import type { Cart } from '../cart/api-types.ts';
import { useCheckoutMessages } from '../messages/checkout.ts';
import { whatChanged, type Agreed } from './agreed.ts';
import type { DeliveryTotal } from './delivery-totals.ts';

interface Props {
  agreed: Agreed;
  cart: Cart;
  totals: DeliveryTotal[];
  /** why a promotion takes nothing off any more */
  promotionUsed?: string | null;
}

/** Asks before a total is charged that the shopper has not seen: the old one, the new one, and why. */
export function NewTotal({ agreed, cart, totals, promotionUsed }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), [agreed]);
  const now = totals.find(({ option }) => option.id === agreed.delivery);
  const t = useCheckoutMessages().newTotal;
  const locale = useLocale();
  const local = useLocalPath();
  const before = formatMoney({ amount: agreed.total, currency: agreed.currency }, locale);
  const changes = whatChanged(agreed, cart, now, locale);
  return (
    <div ref={root} id="new-total" tabIndex={-1}>
      <Notice tone="warning" title={t.title} role="alert">
        <p>
          <Sentence
            text={now ? t.wasAndIs(before, formatMoney(now.total, locale)) : t.was(before)}
            parts={{ s: (sum) => <s>{sum}</s>, b: (sum) => <b>{sum}</b> }}
          />
        </p>
        {promotionUsed && <p>{promotionUsed}</p>}
        {changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        <p>
          <Sentence
            text={t.orderOrChange}
            parts={{ a: (words) => <a href={local('/cart')}>{words}</a> }}
          />
        </p>
      </Notice>
    </div>
  );
}
