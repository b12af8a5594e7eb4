import type { OrderDetails, Reason, ReturnLine } from './order.ts';
import type { UndoStep } from './order-event.ts';

/** What came true of an order so far. An order that is `none` was never placed. */
export type OrderState =
  | { name: 'none' }
  | { name: 'reserving'; order: OrderDetails }
  | {
      name: 'authorising';
      order: OrderDetails;
      /** what the shopper told the bank; null before they were asked */
      approved: boolean | null;
      /** when they were asked first (ISO 8601) */
      askedAt?: string | null;
      holdUntil?: string | null;
    }
  | {
      name: 'awaiting-shopper';
      order: OrderDetails;
      /** when they were asked first (ISO 8601) */
      since: string;
      paymentUrl?: string | null;
      holdUntil?: string | null;
    }
  | { name: 'booking'; order: OrderDetails; authorisation: string }
  | {
      name: 'confirming';
      order: OrderDetails;
      authorisation: string;
      booking: string;
      committed?: boolean;
    }
  | { name: 'confirmed'; order: OrderDetails; captured: boolean; committed: boolean }
  | { name: 'rejected'; order: OrderDetails; reason: Reason; undo: UndoStep[]; failedAt: FailedAt }
  | {
      name: 'cancelled';
      order: OrderDetails;
      by: 'shopper' | 'shop';
      reason: string | null;
      undo: UndoStep[];
      at: string;
      /** when the money was given back (ISO 8601) */
      moneyBackAt: string | null;
    }
  | {
      name: 'dispatched';
      order: OrderDetails;
      tracking: string | null;
      at: string;
      returns: OrderReturn[];
    };

/** The state an order was rejected in. */
export type FailedAt = 'reserving' | 'authorising' | 'awaiting-shopper' | 'booking' | 'confirming';

/** Goods on their way back. `restocked` is on the way from `received` to `refunded`. */
export interface OrderReturn {
  id: string;
  lines: ReturnLine[];
  reason: string;
  /** cents */
  amount: number;
  requestedAt: string;
  status: 'requested' | 'received' | 'restocked' | 'refunded';
  /** when it reached its status (ISO 8601) */
  at: string;
}

export type PlacedState = Exclude<OrderState, { name: 'none' }>;

export const ORDER_STATUSES = [
  'placing',
  'confirmed',
  'rejected',
  'dispatched',
  'cancelled',
  'return-requested',
  'refunded',
] as const;

/** The words the outside knows an order by. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What the outside is told of a state. Refunded: every piece came back and was paid for. */
export function statusOf(state: PlacedState): OrderStatus {
  switch (state.name) {
    case 'confirmed':
    case 'rejected':
    case 'cancelled':
      return state.name;
    case 'dispatched': {
      if (state.returns.some(({ status }) => status !== 'refunded')) return 'return-requested';
      return returnableLines(state).every(({ quantity }) => quantity === 0)
        ? 'refunded'
        : 'dispatched';
    }
    default:
      return 'placing';
  }
}

/** How many pieces of each line no return speaks of yet. */
export function returnableLines(state: {
  order: OrderDetails;
  returns: OrderReturn[];
}): ReturnLine[] {
  return state.order.lines.map(({ variantId, quantity }) => {
    const given = state.returns
      .flatMap(({ lines }) => lines)
      .filter((line) => line.variantId === variantId)
      .reduce((sum, line) => sum + line.quantity, 0);
    return { variantId, quantity: quantity - given };
  });
}
