import type { Money } from './order-announcement.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** "€131.00" */
export function formatMoney({ amount, currency }: Money): string {
  let format = formats.get(currency);
  if (format === undefined) {
    format = new Intl.NumberFormat('en', { style: 'currency', currency });
    formats.set(currency, format);
  }
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(amount / 10 ** maximumFractionDigits);
}
