import type { Order } from '../cart/api-types.ts';

const lively = 700;
const calm = 15_000;

/** Whether the order changes by itself within seconds. */
export const isMoving = ({ status, nextAction }: Pick<Order, 'status' | 'nextAction'>): boolean =>
  status === 'placing' && nextAction === null;

/**
 * Milliseconds until an order is looked at again; false: it has come to its end. While changes are
 * streamed, looking is only for a stream that has died without a word.
 */
export function followInterval(
  order: Pick<Order, 'status' | 'nextAction' | 'refunds'>,
  streamed: boolean,
): number | false {
  switch (order.status) {
    case 'placing':
      return isMoving(order) && !streamed ? lively : calm;
    case 'cancelled':
      return order.refunds.length === 0 ? calm : false;
    case 'rejected':
    case 'refunded':
      return false;
    default:
      return calm;
  }
}
