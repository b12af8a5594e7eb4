import { formatMoney } from '@tessera/design-system/format';
import type { Money } from './api-types.ts';

/** "Free", or the price. */
export const deliveryPrice = (money: Money, free: string, locale: string): string =>
  money.amount === 0 ? free : formatMoney(money, locale);

/** "25,5" */
export const numberIn = (locale: string, number: number): string =>
  new Intl.NumberFormat(locale).format(number);

/** "−€13.10" */
export const takenOff = (money: Money, locale: string): string => `−${formatMoney(money, locale)}`;
