import type { CartOrderEvent } from './cart-order-event.ts';

/** Quantities by variant. */
type Quantities = Record<string, number>;

/** What is known of one order, as far as it concerns what sells. */
export interface CountedOrder {
  /** of its newest event; a cancellation is final whatever its number */
  version: number;
  bought: Quantities;
  cancelled: boolean;
  /** by the version of the refund, since an order may return several times */
  returned: Record<string, Quantities>;
}

const nothing: CountedOrder = { version: 0, bought: {}, cancelled: false, returned: {} };

/**
 * Merges an event into what is known of its order. Each event names its version, so one that comes
 * again, or after a newer one, changes nothing that it did not change before; the result does not
 * depend on the order in which they arrive.
 */
export function countOrder(known: CountedOrder = nothing, event: CartOrderEvent): CountedOrder {
  const { version, lines } = event.data;
  const returned =
    event.type === 'cart.order.refunded.v1'
      ? { ...known.returned, [version]: sum(event.data.returnLines) }
      : known.returned;
  return {
    version: Math.max(known.version, version),
    bought: version > known.version ? sum(lines) : known.bought,
    cancelled: known.cancelled || event.type === 'cart.order.cancelled.v1',
    returned,
  };
}

/** By how much the sales of each variant change from one state of an order to the next; zeros are left out. */
export function salesBetween(before: CountedOrder = nothing, after: CountedOrder): Quantities {
  const [from, to] = [salesOf(before), salesOf(after)];
  const change: Quantities = {};
  for (const variantId of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const difference = (to[variantId] ?? 0) - (from[variantId] ?? 0);
    if (difference !== 0) change[variantId] = difference;
  }
  return change;
}

function salesOf({ bought, cancelled, returned }: CountedOrder): Quantities {
  if (cancelled) return {};
  const sales = { ...bought };
  for (const lines of Object.values(returned)) {
    for (const [variantId, quantity] of Object.entries(lines)) {
      sales[variantId] = Math.max(0, (sales[variantId] ?? 0) - quantity);
    }
  }
  return sales;
}

function sum(lines: readonly { variantId: string; quantity: number }[]): Quantities {
  const quantities: Quantities = {};
  for (const { variantId, quantity } of lines) {
    quantities[variantId] = (quantities[variantId] ?? 0) + quantity;
  }
  return quantities;
}
