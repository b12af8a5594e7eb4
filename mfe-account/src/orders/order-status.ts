import { formatMoney } from '@tessera/design-system/format';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { OrdersMessages } from '../messages/orders/en.ts';
import type { Order } from './orders-api.ts';

interface StatusWords {
  label: string;
  tone: 'waiting' | 'good' | 'bad' | 'over';
  explanation: string;
}

type Told = Pick<Order, 'status' | 'reason' | 'reasonCode' | 'total' | 'tracking' | 'refunded'>;
type Words = Messages<OrdersMessages>;

const tones = {
  placing: 'waiting',
  confirmed: 'good',
  rejected: 'bad',
  dispatched: 'good',
  cancelled: 'over',
  'return-requested': 'waiting',
  refunded: 'over',
} as const satisfies Record<Order['status'], StatusWords['tone']>;

/** What a status means, in words for the person who ordered. */
export function statusWords(order: Told, t: Words, locale: string): StatusWords {
  const { status, refunded, total } = order;
  if (status === 'refunded' || (status === 'dispatched' && refunded.amount > 0)) {
    return {
      label: refunded.amount < total.amount ? t.refundedInPart : t.status.refunded,
      tone: 'over',
      explanation: t.paidBack(formatMoney(refunded, locale)),
    };
  }
  return { label: t.status[status], tone: tones[status], explanation: explain(order, status, t) };
}

function explain(
  { reason, reasonCode, tracking }: Told,
  status: Exclude<Order['status'], 'refunded'>,
  t: Words,
): string {
  switch (status) {
    case 'rejected':
      // Cart's own words say what happened to the money, too.
      return t.reasons[reasonCode ?? ''] ?? reason ?? t.explanation.rejected;
    case 'dispatched':
      return tracking ? t.tracked(tracking) : t.explanation.dispatched;
    case 'cancelled':
      return reason ? t.cancelledFor(reason) : t.explanation.cancelled;
    default:
      return t.explanation[status];
  }
}

/** What somebody may want to do about an order now, on its own page; null: only to read it. */
export const nextOnItsPage = (status: Order['status'], t: Words): string | null =>
  (t.next as Partial<Record<Order['status'], string>>)[status] ?? null;
