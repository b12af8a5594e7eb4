import type { OrderDetails, Reason, ReturnLine } from './order.ts';

/**
 * What can happen to an order, in the past tense. Stored for ever: a type may be added, none may change its
 * meaning. Members that came later are optional, so that old streams are still read.
 */
export type OrderEvent =
  /** with all that the saga needs, so that it can be made again from the events */
  | {
      type: 'placed';
      order: OrderDetails;
      cartId?: string | undefined;
      /** stands for the card at the payment provider; never the card itself */
      paymentToken?: string | undefined;
    }
  /** `holdUntil` ISO 8601: catalog gives the stock back then */
  | { type: 'stock-reserved'; holdUntil?: string | undefined }
  /** `paymentUrl`: the bank's own page; without it the shop's page asks */
  | { type: 'second-step-asked'; paymentUrl?: string | null | undefined }
  | { type: 'second-step-answered'; approved: boolean }
  | { type: 'payment-authorised'; authorisation: string }
  | { type: 'delivery-booked'; booking: string }
  | { type: 'stock-committed' }
  | { type: 'confirmed' }
  | { type: 'payment-captured' }
  | { type: 'rejected'; reason: Reason; undo: UndoStep[] }
  | { type: 'cancelled'; by: 'shopper' | 'shop'; reason: string | null; undo: UndoStep[] }
  | { type: 'undone'; step: UndoStep }
  | { type: 'dispatched'; tracking: string | null }
  /** `amount` in cents: what these pieces are refunded with */
  | { type: 'return-requested'; id: string; lines: ReturnLine[]; reason: string; amount: number }
  | { type: 'return-received'; id: string }
  | { type: 'return-restocked'; id: string }
  | { type: 'return-refunded'; id: string };

export type UndoStep = 'cancel-delivery' | 'void-payment' | 'release-stock';
