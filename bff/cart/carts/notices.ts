import { homeCurrency } from '@tessera/bff-kit/currencies';
import { money, sayMoney, type Money } from '../money.ts';
import { nameOf } from '../pricing/priced-variant.ts';
import type { PricedLine } from './cart.ts';

export interface Notice {
  type: 'price-changed' | 'unavailable';
  variantId: string;
  message: string;
  from?: Money;
  to?: Money;
}

interface Renamed {
  variantId: string;
  message: string;
  /** the names in the message */
  before: string;
  now: string;
}

/**
 * What a line cost when it was touched, beside what it costs now. In the currency it is shown in: who chooses another
 * one has seen no other price by that. A line that has no price of then in it is compared in euros.
 */
function seenAndNow({ variant, unitPrice, seenPrice, seenPrices }: PricedLine): [Money, Money] {
  const { currency } = unitPrice;
  const seen = seenPrices?.[currency];
  if (currency === homeCurrency || seen === undefined) {
    return [money(seenPrice, homeCurrency), money(variant.price, homeCurrency)];
  }
  return [money(seen, currency), unitPrice];
}

/**
 * What changed in the shop since the shopper last touched each line. A notice stays until they
 * touch the line again, so that no page load can swallow it.
 */
export function notices(lines: PricedLine[]): Notice[] {
  return lines.flatMap((line): Notice[] => {
    const { variant } = line;
    const { variantId, available } = variant;
    const name = nameOf(variant);
    if (!available) {
      const message = `${name} is not available any more. It is not part of the total; remove it to check out.`;
      return [{ type: 'unavailable', variantId, message }];
    }
    const [from, to] = seenAndNow(line);
    if (from.amount === to.amount) return [];
    const direction = to.amount > from.amount ? 'gone up' : 'gone down';
    const say = ({ amount, currency }: Money): string => sayMoney(amount, currency);
    const message = `${name} has ${direction} from ${say(from)} to ${say(to)} since you added it.`;
    return [{ type: 'price-changed', variantId, message, from, to }];
  });
}

/**
 * The same for names, so that nobody takes a line for something they never chose. Beside the notices and
 * not one of their types: pages that are open know those there were.
 */
export const renamed = (lines: PricedLine[]): Renamed[] =>
  lines.flatMap(({ variant, seenName }) => {
    const name = nameOf(variant);
    if (seenName === undefined || seenName === name) return [];
    const message = `${seenName} is now called ${name}. It is the same print.`;
    return [{ variantId: variant.variantId, message, before: seenName, now: name }];
  });
