import { currencies, homeCurrency, type Currency } from '@tessera/bff-kit/currencies';

/** The bands as addresses name them, in every currency, cheapest first. The names are of those in EUR. */
export const priceBands = ['under-45', '45-60', '60-120', 'over-120'] as const;
export type PriceBand = (typeof priceBands)[number];

// Whole units, and about the same prices in each: an address shows nearly the same prints in any currency.
const bounds: Readonly<Record<Currency, readonly [number, number, number]>> = {
  EUR: [45, 60, 120],
  GBP: [39, 52, 104],
  USD: [50, 67, 134],
};

/** Currencies that have bands of their own beside those the database knows. */
export const otherCurrencies = currencies.filter((currency) => currency !== homeCurrency);

/** The band of an amount, in minor units. A bound belongs to the band above it. */
export function priceBandOf(amount: number, currency: Currency): PriceBand {
  const above = bounds[currency].filter((bound) => amount >= bound * 100).length;
  return priceBands[above]!;
}

export interface PriceRange {
  from?: { amount: number; currency: Currency };
  to?: { amount: number; currency: Currency };
}

/** Where a band begins and where the next one does; nothing for what is none. */
export function rangeOf(band: string, currency: Currency): PriceRange {
  const at = (priceBands as readonly string[]).indexOf(band);
  if (at < 0) return {};
  const from = bounds[currency][at - 1];
  const to = bounds[currency][at];
  return {
    ...(from !== undefined && { from: { amount: from * 100, currency } }),
    ...(to !== undefined && { to: { amount: to * 100, currency } }),
  };
}

// Made once for each currency: every list says them.
const labels = new Map(
  currencies.map((currency) => [
    currency,
    new Map(priceBands.map((band) => [band as string, sayBand(band, currency)])),
  ]),
);

/** "Under €45", "€45 to €60", "Over €120"; null for what is no band. */
export const bandLabel = (band: string, currency: Currency): string | null =>
  labels.get(currency)?.get(band) ?? null;

function sayBand(band: PriceBand, currency: Currency): string {
  const { from, to } = rangeOf(band, currency);
  const whole = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
  const say = ({ amount }: { amount: number }): string => whole.format(amount / 100);
  if (from && to) return `${say(from)} to ${say(to)}`;
  return to ? `Under ${say(to)}` : `Over ${say(from!)}`;
}
