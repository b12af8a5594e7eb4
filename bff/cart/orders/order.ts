import type { DeliveryOption } from '../delivery/delivery-options.ts';
import type { Image } from '../pricing/priced-variant.ts';

export interface OrderLine {
  variantId: string;
  handle: string;
  title: string;
  variantTitle: string;
  quantity: number;
  /** cents, tax included */
  unitPrice: number;
  image: Image;
  wall: string;
  frame: 'black' | 'oak' | 'white' | 'none';
}

export interface Address {
  line1: string;
  line2?: string | undefined;
  postcode: string;
  city: string;
  country: string;
}

/** All that was agreed on when the order was placed; never changes. Amounts are cents. */
export interface OrderDetails {
  id: string;
  reference: string;
  visitorId: string;
  accountId: string | null;
  email: string;
  name: string;
  /** null for a pick-up */
  address: Address | null;
  delivery: DeliveryOption & { storeId: string | null };
  lines: OrderLine[];
  subtotal: number;
  tax: number;
  total: number;
  currency: string;
  card: { brand: string; last4: string };
  /** ISO 8601 */
  placedAt: string;
}

/** Why an order did not come about, as a code for programs and a sentence for the shopper. */
export interface Reason {
  code:
    | 'out-of-stock'
    | 'stock-unavailable'
    | 'payment-declined'
    | 'payment-unavailable'
    | 'payment-not-confirmed'
    | 'delivery-refused'
    | 'delivery-unavailable';
  message: string;
  /** the variants it is about */
  variantIds?: string[] | undefined;
}

export type OrderEvent =
  | { type: 'placed'; order: OrderDetails }
  | { type: 'stock-reserved' }
  | { type: 'second-step-asked' }
  | { type: 'second-step-answered'; approved: boolean }
  | { type: 'payment-authorised'; authorisation: string }
  | { type: 'delivery-booked'; booking: string }
  | { type: 'confirmed' }
  | { type: 'payment-captured' }
  | { type: 'stock-committed' }
  | { type: 'rejected'; reason: Reason; undo: UndoStep[] }
  | { type: 'undone'; step: UndoStep };

export type UndoStep = 'cancel-delivery' | 'void-payment' | 'release-stock';

/** What the saga's steps look like in the past tense: what has come true so far. */
export type OrderState =
  | { name: 'none' }
  | { name: 'reserving'; order: OrderDetails }
  | { name: 'authorising'; order: OrderDetails; approved: boolean | null }
  | { name: 'awaiting-shopper'; order: OrderDetails; since: string }
  | { name: 'booking'; order: OrderDetails; authorisation: string }
  | { name: 'confirming'; order: OrderDetails; authorisation: string; booking: string }
  | { name: 'confirmed'; order: OrderDetails; captured: boolean; committed: boolean }
  | { name: 'rejected'; order: OrderDetails; reason: Reason; undo: UndoStep[]; failedAt: FailedAt };

/** The state an order was rejected in. */
export type FailedAt = 'reserving' | 'authorising' | 'awaiting-shopper' | 'booking';

export type PlacedState = Exclude<OrderState, { name: 'none' }>;

/** The three words the outside knows an order by. */
export function statusOf(state: PlacedState): 'placing' | 'confirmed' | 'rejected' {
  if (state.name === 'confirmed' || state.name === 'rejected') return state.name;
  return 'placing';
}
