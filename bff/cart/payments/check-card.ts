import type { FieldError } from '@tessera/bff-kit/problem';
import type { Card } from './payment-port.ts';

/** Digits of a number typed with spaces or hyphens. */
export const cardDigits = (number: string): string => number.replaceAll(/[\s-]/g, '');

/** The check digit of ISO/IEC 7812-1, by Hans Peter Luhn (US patent 2,950,048). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** "04/28", "4 / 28", "0428" and "04/2028" as year and month; `null` for anything else. */
export function readExpiry(text: string): { year: number; month: number } | null {
  const match = /^\s*(0?[1-9]|1[0-2])\s*[/.-]?\s*(?:20)?(\d{2})\s*$/.exec(text);
  return match ? { month: Number(match[1]), year: 2000 + Number(match[2]) } : null;
}

/** A card is good to the last day of its month. */
function hasExpired({ year, month }: { year: number; month: number }, now: Date): boolean {
  const thisMonth = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  return year * 12 + month < thisMonth;
}

/** What is wrong with a card before its provider has seen it, in the words a shopper reads. */
export function checkCard(card: Card, now: Date): FieldError[] {
  const errors: FieldError[] = [];
  const digits = cardDigits(card.number);
  if (!/^\d{12,19}$/.test(digits)) {
    errors.push({
      field: 'card.number',
      code: 'malformed',
      message: 'Enter the card number, 12 to 19 digits',
    });
  } else if (!passesLuhn(digits)) {
    errors.push({
      field: 'card.number',
      code: 'wrong',
      message: 'Check the card number, a digit seems to be wrong',
    });
  }
  const expiry = readExpiry(card.expiry);
  if (!expiry) {
    errors.push({
      field: 'card.expiry',
      code: 'malformed',
      message: 'Enter the expiry date like 04/28',
    });
  } else if (hasExpired(expiry, now)) {
    errors.push({
      field: 'card.expiry',
      code: 'expired',
      message: 'This card has expired, use another one',
    });
  }
  if (!/^\d{3,4}$/.test(card.securityCode.trim())) {
    errors.push({
      field: 'card.securityCode',
      code: 'malformed',
      message: 'Enter the security code, 3 or 4 digits on the card',
    });
  }
  return errors;
}
