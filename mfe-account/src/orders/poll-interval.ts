import type { Order } from './orders-api.ts';

const lively = 1_000;
const calm = 15_000;
/** A new order arrives through events, usually within a few milliseconds; after this it is not coming. */
const patience = 60_000;
/** Somebody may come here straight from the checkout, by a link that names no order. */
const settling = 10_000;

/**
 * Milliseconds until the history is read again: every second while an order is on its way into it or
 * through it, calmly otherwise.
 *
 * @param placed id of an order that was just placed (`?placed=`), or null
 * @param openMs how long the page has been open
 */
export function pollInterval(
  orders: readonly Pick<Order, 'id' | 'status'>[],
  placed: string | null,
  openMs: number,
): number {
  if (orders.some((order) => order.status === 'placing')) return lively;
  const missing = placed !== null && !orders.some((order) => order.id === placed);
  if (missing && openMs < patience) return lively;
  return openMs < settling ? lively : calm;
}
