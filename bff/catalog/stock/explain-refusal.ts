import { ProblemError } from '@tessera/bff-kit/problem';
import type {
  CommitOutcome,
  ReservationLine,
  ReserveOutcome,
  ReturnOutcome,
  ShortLine,
} from './reservation.ts';

/** A refused reservation as a 409 problem; `errors` name the lines as they were sent, `lines` what is left. */
export function explainReserve(
  orderId: string,
  asked: ReservationLine[],
  refusal: Exclude<ReserveOutcome, { outcome: 'held' }>,
): ProblemError {
  if (refusal.outcome === 'released') return released(orderId);
  if (refusal.outcome === 'other-lines') {
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
    lines: short.map(shortLine),
    errors: short.map(({ variantId, available }) => ({
      field: `lines.${asked.findIndex((line) => line.variantId === variantId)}.quantity`,
      message: available === 0 ? 'is sold out' : `only ${available} left`,
      code: 'out-of-stock',
    })),
  });
}

/** A refused sale as a problem. */
export function explainCommit(
  orderId: string,
  refusal: Exclude<CommitOutcome, { outcome: 'committed' }>,
): ProblemError {
  if (refusal.outcome === 'released') return released(orderId);
  if (refusal.outcome === 'unknown') return unknown(orderId, 'Reserve its lines first.');
  return new ProblemError(409, {
    type: 'hold-expired',
    title: 'The hold ran out and the goods are gone',
    detail:
      `Order ${orderId} held its lines for too long, and others bought them since. ` +
      'Nothing was sold to it. Release it, and place an order over what is left.',
    lines: refusal.short.map(shortLine),
  });
}

/** A refused return as a problem; `lines` say how much of each the order may still return. */
export function explainReturn(
  orderId: string,
  returnId: string,
  refusal: Exclude<ReturnOutcome, { outcome: 'returned' }>,
): ProblemError {
  if (refusal.outcome === 'unknown') return unknown(orderId, 'Check the order.');
  if (refusal.outcome === 'other-lines') {
    return new ProblemError(409, {
      type: 'return-differs',
      title: 'The return is known with other lines',
      detail: `Return ${returnId} of order ${orderId} was taken in with other lines. Give a new return an id of its own.`,
    });
  }
  return new ProblemError(409, {
    type: 'return-too-large',
    title: 'More would come back than was sold',
    detail: `Nothing was taken back. Order ${orderId} can return no more than it bought and did not return yet.`,
    lines: refusal.excess.map(({ variantId, quantity, returnable }) => ({
      variantId,
      quantity,
      returnable,
    })),
  });
}

const shortLine = ({ variantId, quantity, available }: ShortLine) => ({
  variantId,
  quantity,
  available,
});

const released = (orderId: string): ProblemError =>
  new ProblemError(409, {
    type: 'reservation-released',
    title: 'The reservation was given up',
    detail: `Order ${orderId} was released before, so nothing can be held for it. Place a new order.`,
  });

const unknown = (orderId: string, advice: string): ProblemError =>
  new ProblemError(404, {
    type: 'reservation-not-found',
    title: 'There is no such reservation',
    detail: `Order ${orderId} has reserved nothing. ${advice}`,
  });
