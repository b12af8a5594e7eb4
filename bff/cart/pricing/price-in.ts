import { homeCurrency, type Currency } from '@tessera/bff-kit/currencies';
import { money, type Money } from '../money.ts';
import type { PricedVariant } from './priced-variant.ts';

type Priced = Pick<PricedVariant, 'price' | 'prices'>;

/** What a variant costs in a currency; nothing when it is not sold in it. */
export const priceIn = ({ price, prices }: Priced, currency: Currency): number | undefined =>
  currency === homeCurrency ? price : prices[currency];

/** The price to show: in euros where a variant has none in the currency. Only what cannot be bought is shown so. */
export function shownPrice(variant: Priced, currency: Currency): Money {
  const amount = priceIn(variant, currency);
  return amount === undefined ? money(variant.price, homeCurrency) : money(amount, currency);
}
