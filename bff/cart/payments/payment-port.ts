/** A card as a shopper types it. Lives in memory only: never stored, never logged. */
export interface Card {
  number: string;
  /** MM/YY */
  expiry: string;
  securityCode: string;
  name: string;
}

/** What stands for a card from then on, and what may be shown of it. */
export interface PaymentMethod {
  token: string;
  brand: string;
  last4: string;
}

export type Tokenised =
  | { accepted: true; method: PaymentMethod }
  | {
      accepted: false;
      field: 'number' | 'expiry' | 'securityCode';
      /** the same as the message, for programs */
      code: 'malformed' | 'wrong' | 'expired' | 'unusable' | 'test-cards-only';
      message: string;
    };

/** What a provider is asked to hold, for one order. */
export interface PaymentOrder {
  id: string;
  token: string;
  amount: number;
  currency: string;
  /** where the shopper comes back to from their bank's page */
  returnUrl: string;
}

export type Authorisation =
  | { outcome: 'authorised'; reference: string }
  /** `reason` is a sentence for the shopper */
  | { outcome: 'declined'; reason: string }
  /** the shopper has to confirm with their bank first: on its page, or on ours when that is null */
  | { outcome: 'needs-shopper'; redirectUrl: string | null };

/** The provider gave no answer. Whether money is held is unknown: ask again, or void. */
export class PaymentUnavailable extends Error {
  override name = 'PaymentUnavailable';
}

/**
 * A payment provider. Every method may be called again with the same order: the provider takes the
 * order's id as its idempotency key. Amounts are cents. Methods throw `PaymentUnavailable` when the
 * provider gave no clear answer, and any other error when they were asked for what cannot be.
 */
export interface Payments {
  readonly provider: 'offline' | 'stripe';
  /** Hands the card over for a token, before anything is written: a crash loses no card we kept. */
  tokenise(card: Card): Promise<Tokenised>;
  /** Holds the money. Asked again, it says what has become of it. */
  authorise(order: PaymentOrder): Promise<Authorisation>;
  /** What the shopper answered on our page. A provider with a page of its own asks its bank instead. */
  confirm(orderId: string, approved: boolean): Promise<void>;
  capture(orderId: string): Promise<void>;
  /**
   * Gives everything back: what is held is let go, what was captured is refunded in full. A payment
   * that never came about is voided too: it cannot come later.
   */
  void(orderId: string): Promise<void>;
  /** Gives a part of a captured payment back, once for each `refundId`. */
  refund(refund: { orderId: string; refundId: string; amount: number }): Promise<void>;
}
