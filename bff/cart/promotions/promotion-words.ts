import { homeCurrency, type Currency } from '@tessera/bff-kit/currencies';
import { sayMoney } from '../money.ts';
import type { PromotionRefusal } from './judge-promotion.ts';
import { promotionIn, type Promotion } from './promotion.ts';

/** "€15", "€4.90" */
export const euros = (cents: number): string => sayMoney(cents, homeCurrency);

/** What a code is worth in a currency, "10% off"; where it is worth nothing, what it is worth in euros. */
export function promotionLabel(promotion: Promotion, currency: Currency): string {
  const here = promotionIn(promotion, currency);
  const { kind, value } = here ?? promotion;
  switch (kind) {
    case 'percent':
      return `${value}% off`;
    case 'amount':
      return `${sayMoney(value, here ? currency : homeCurrency)} off`;
    case 'free-delivery':
      return 'Free standard delivery';
    case 'three-for-two':
      return 'Three prints for the price of two';
  }
}

/** Why a code takes nothing off, and what can be done about it. */
export function refusalWords(code: string, refusal: PromotionRefusal, currency: Currency): string {
  switch (refusal.reason) {
    case 'expired':
      return `The code ${code} is over. It does not take anything off any more.`;
    case 'used':
      return `You have used the code ${code} before. It works once for each customer.`;
    case 'currency':
      return `The code ${code} works in ${refusal.currencies.join(' and ')} only. Choose another currency at the bottom of the page to use it.`;
    case 'minimum':
      return `Add prints for ${sayMoney(refusal.missing, currency)} more to use the code ${code}.`;
    case 'pieces':
      return `Add ${refusal.missing === 1 ? 'one more print' : `${refusal.missing} more prints`} to use the code ${code}.`;
  }
}
