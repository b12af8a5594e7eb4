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
  { accepted: true; method: PaymentMethod } | { accepted: false; field: 'number'; message: string };

export type Authorisation =
  | { outcome: 'authorised'; reference: string }
  | { outcome: 'declined'; reason: string }
  /** the shopper has to confirm with their bank first */
  | { outcome: 'needs-shopper' };

/** The provider gave no answer. Whether money is held is unknown: ask again, or void. */
export class PaymentUnavailable extends Error {
  override name = 'PaymentUnavailable';
}

/**
 * A payment provider. Every method may be called again with the same order: the provider takes the
 * order's id as its idempotency key. Amounts are cents. Methods throw `PaymentUnavailable`.
 */
export interface Payments {
  /** Hands the card over for a token, before anything is written: a crash loses no card we kept. */
  tokenise(card: Card): Promise<Tokenised>;
  authorise(order: {
    id: string;
    token: string;
    amount: number;
    currency: string;
  }): Promise<Authorisation>;
  /** What the shopper told their bank: yes or no. */
  confirm(orderId: string, approved: boolean): Promise<void>;
  capture(orderId: string): Promise<void>;
  /** Gives an authorisation back. One that never came about is voided too: it cannot come later. */
  void(orderId: string): Promise<void>;
}
