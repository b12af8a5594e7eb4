import { formatMoney } from '@tessera/design-system/format';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { OrdersMessages } from '../messages/orders/en.ts';
import type { Order } from './orders-api.ts';

/** What the total has besides the lines, so that a reader's sum comes out: delivery, and what a promotion took off. */
export function besidesLines(
  { delivery, discount }: Pick<Order, 'delivery' | 'discount'>,
  t: Messages<OrdersMessages>,
  locale: string,
): string[] {
  return [
    ...(delivery && delivery.amount > 0 ? [t.delivery(formatMoney(delivery, locale))] : []),
    ...(discount ? [t.discount(`−${formatMoney(discount.amount, locale)}`, discount.code)] : []),
  ];
}
