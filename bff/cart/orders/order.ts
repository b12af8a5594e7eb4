import type { DeliveryOption } from '../delivery/delivery-options.ts';
import type { Decline } from '../payments/decline-reasons.ts';
import type { Image } from '../pricing/priced-variant.ts';
import type { Promotion } from '../promotions/promotion.ts';

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
  /** this line's share of the order's discount, in cents for all its pieces */
  discount?: number;
}

/** What a promotion took off. `amount` is all of it, in cents; `delivery` the part that is not the lines'. */
export interface OrderDiscount {
  code: string;
  label: string;
  /** missing in orders from before they were kept */
  kind?: Promotion['kind'];
  value?: number;
  amount: number;
  delivery: number;
  /** the customer may not use the code for another order */
  once: boolean;
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
  delivery: DeliveryOption & {
    storeId: string | null;
    /** missing in orders from before stores were looked up */
    storeName?: string;
  };
  /** plain text that is packed with the prints */
  giftNote?: string;
  lines: OrderLine[];
  subtotal: number;
  /** missing where nothing was taken off */
  discount?: OrderDiscount;
  /** missing in orders from before there were other countries' rates: Germany's */
  taxPercent?: number;
  tax: number;
  total: number;
  currency: string;
  card: { brand: string; last4: string };
  /** BCP 47: what the page was written in; missing in orders from before letters had languages */
  locale?: string;
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
    | 'delivery-unavailable'
    | 'hold-expired';
  message: string;
  /** the variants it is about */
  variantIds?: string[] | undefined;
  /** what is left of the prints that were missing */
  short?: { variantId: string; available: number }[] | undefined;
  /** why the bank said no */
  decline?: Decline | undefined;
}

/** So many pieces of a line, on their way back. */
export interface ReturnLine {
  variantId: string;
  quantity: number;
}
