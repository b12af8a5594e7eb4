import { currencies, homeCurrency, type Currency } from '@tessera/bff-kit/currencies';

export const PROMOTION_KINDS = ['percent', 'amount', 'free-delivery', 'three-for-two'] as const;

/** A code and what it is worth. */
export interface Promotion {
  code: string;
  kind: (typeof PROMOTION_KINDS)[number];
  /** per cent of a `percent`, cents of an `amount`, else 0 */
  value: number;
  /** cents of goods from which on it counts */
  minimum: number;
  /** the amounts among these in other currencies than EUR */
  amounts: Partial<Record<Currency, { value?: number; minimum: number }>>;
  /** each customer may use it for one order */
  once: boolean;
  /** ISO 8601; null: until it is ended */
  endsAt: string | null;
}

/** A code in somebody's hands. */
export interface HeldPromotion extends Promotion {
  /** this customer has used it for another order */
  used: boolean;
}

/** Codes are read aloud and typed from paper: spaces, hyphens and the case do not matter. */
export const normaliseCode = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase();

/**
 * A promotion with its amounts in a currency. What names no amount counts in every one; what does, counts in those it
 * names one in: "15 off" is a promise in euros, and nobody is to guess what it is in pounds.
 *
 * @returns null when it does not count in the currency
 */
export function promotionIn<P extends Promotion>(promotion: P, currency: Currency): P | null {
  const { kind, minimum } = promotion;
  if (currency === homeCurrency || (kind !== 'amount' && minimum === 0)) return promotion;
  const amounts = promotion.amounts[currency];
  return amounts ? { ...promotion, ...amounts } : null;
}

/** The currencies a promotion counts in. */
export const currenciesOfPromotion = (promotion: Promotion): Currency[] =>
  currencies.filter((currency) => promotionIn(promotion, currency) !== null);
