import { ProblemError } from '@tessera/bff-kit/problem';
import type { ReservationLine, ShortLine } from './reservation.ts';

type Refusal =
  { why: 'out-of-stock'; short: ShortLine[] } | { why: 'released' } | { why: 'other-lines' };

/** A refused reservation as a 409 problem; `errors` name the lines as they were sent, `lines` what is left. */
export function explainRefusal(
  orderId: string,
  asked: ReservationLine[],
  refusal: Refusal,
): ProblemError {
  if (refusal.why === 'released') {
    return new ProblemError(409, {
      type: 'reservation-released',
      title: 'The reservation was given up',
      detail: `Order ${orderId} was released before, so nothing can be held for it. Place a new order.`,
    });
  }
  if (refusal.why === 'other-lines') {
    return new ProblemError(409, {
      type: 'reservation-differs',
      title: 'The order already holds other lines',
      detail: `Order ${orderId} has a reservation with other lines or quantities. Release it, or send the same lines.`,
    });
  }
  const { short } = refusal;
  return new ProblemError(409, {
    type: 'out-of-stock',
    title: 'There is not enough in stock',
    detail: 'Nothing was reserved. Lower the quantities to what is left and try again.',
    lines: short.map(({ variantId, quantity, available }) => ({ variantId, quantity, available })),
    errors: short.map(({ variantId, available }) => ({
      field: `lines.${asked.findIndex((line) => line.variantId === variantId)}.quantity`,
      message: available === 0 ? 'is sold out' : `only ${available} left`,
      code: 'out-of-stock',
    })),
  });
}
