import type { Money } from './order-announcement.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** "€131.00", "131,00 €"; what is taken off, "−€13.10", has a minus sign and no hyphen. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    formats.set(key, format);
  }
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(amount / 10 ** maximumFractionDigits).replace('-', '−');
}
