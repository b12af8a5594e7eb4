import { currencies, homeCurrency, isCurrency } from '@tessera/bff-kit/currencies';
import type { Queryable } from '@tessera/bff-kit/database';
import { sayMoney } from '../money.ts';
import { normaliseCode, promotionIn, type Promotion } from './promotion.ts';
import { addPromotion, endPromotion, listPromotions } from './promotion-store.ts';
import { euros, promotionLabel } from './promotion-words.ts';

/** What a command prints, and whether it did what was asked. */
export interface Said {
  text: string;
  ok: boolean;
}

const refused = (text: string): Said => ({ text: `${text}\n`, ok: false });

const cents = (text: string): number | null =>
  /^\d{1,6}(\.\d\d)?$/.test(text) ? Math.round(Number(text) * 100) : null;

function worth(text: string): Pick<Promotion, 'kind' | 'value'> | null {
  if (text === 'free-delivery' || text === 'three-for-two') return { kind: text, value: 0 };
  if (/^\d+%$/.test(text)) return { kind: 'percent', value: Number(text.slice(0, -1)) };
  const value = cents(text);
  return value === null ? null : { kind: 'amount', value };
}

/** `GBP=13:87`: 13 off from 87 on; `GBP=87`: from 87 on, where nothing but the minimum is an amount. */
function amountsIn(texts: readonly string[], isAmount: boolean): Promotion['amounts'] | string {
  const amounts: Promotion['amounts'] = {};
  for (const text of texts) {
    const [, currency, first = '', second] = /^([A-Z]{3})=([\d.]+)(?::([\d.]+))?$/.exec(text) ?? [];
    const value = cents(first);
    const minimum = isAmount ? cents(second ?? '') : value;
    if (!isCurrency(currency) || currency === homeCurrency || value === null || minimum === null) {
      return `"${text}" says nothing of another currency. Say --in ${isAmount ? 'GBP=13:87, what is taken off and from which amount on' : 'GBP=87, the minimum there'}.`;
    }
    if (isAmount && (value < 1 || minimum <= value)) {
      return `"${text}" needs a minimum above the amount: an order of nothing cannot be paid.`;
    }
    amounts[currency] = isAmount ? { value, minimum } : { minimum };
  }
  return amounts;
}

/** What is added, from the words of a command, or what is wrong with them. */
export function readPromotion(
  code: string,
  text: string,
  options: {
    minimum?: string | undefined;
    in?: string[] | undefined;
    once?: boolean | undefined;
    ends?: string | undefined;
  },
): Promotion | string {
  const found = worth(text);
  const minimum = cents(options.minimum ?? '0');
  const ends = options.ends === undefined ? null : new Date(options.ends);
  const normal = normaliseCode(code);
  if (!/^[A-Z0-9]{3,30}$/.test(normal)) return 'A code has 3 to 30 letters and digits.';
  if (!found) return `"${text}" is no promotion. Say 10%, 15.00, free-delivery or three-for-two.`;
  if (minimum === null) return '--minimum is an amount in euros, like 100 or 99.50.';
  if (ends && Number.isNaN(ends.getTime())) return '--ends is a date, like 2026-12-31.';
  if (found.kind === 'percent' && (found.value < 1 || found.value > 90)) {
    return 'A percentage is from 1 to 90: an order of nothing cannot be paid.';
  }
  if (found.kind === 'amount' && (found.value < 1 || minimum <= found.value)) {
    return 'An amount needs a --minimum above it: an order of nothing cannot be paid.';
  }
  const amounts = amountsIn(options.in ?? [], found.kind === 'amount');
  if (typeof amounts === 'string') return amounts;
  const endsAt = ends?.toISOString() ?? null;
  return { code: normal, ...found, minimum, amounts, once: options.once ?? false, endsAt };
}

/** What its amounts are in other currencies, for those it does not count in there. */
const elsewhere = (promotion: Promotion): string[] =>
  currencies
    .filter((currency) => currency !== homeCurrency)
    .map((currency) => {
      const there = promotionIn(promotion, currency);
      return there
        ? `${promotionLabel(promotion, currency)} from ${sayMoney(there.minimum, currency)}`
        : `not in ${currency}`;
    });

function describe(promotion: Promotion & { uses: number }, now: Date): string {
  const { code, minimum, once, endsAt, uses } = promotion;
  const over = endsAt !== null && Date.parse(endsAt) <= now.getTime();
  return [
    `${code}: ${promotionLabel(promotion, homeCurrency)}`,
    ...(minimum > 0 ? [`from ${euros(minimum)}`, ...elsewhere(promotion)] : []),
    ...(once ? [`once a customer, used by ${uses} ${uses === 1 ? 'order' : 'orders'}`] : []),
    ...(endsAt === null ? [] : [`${over ? 'ended' : 'ends'} ${endsAt.slice(0, 10)}`]),
  ].join(', ');
}

/** Every promotion with what is known of it. */
export async function sayPromotions(db: Queryable, now: Date): Promise<Said> {
  const promotions = await listPromotions(db);
  const lines = promotions.map((promotion) => describe(promotion, now));
  return { text: lines.length > 0 ? `${lines.join('\n')}\n` : 'There are none.\n', ok: true };
}

/** Adds a promotion. One that is out is never changed, because shoppers have been told of it. */
export async function sayAdded(db: Queryable, promotion: Promotion | string): Promise<Said> {
  if (typeof promotion === 'string') return refused(promotion);
  const { code } = promotion;
  if (await addPromotion(db, promotion)) {
    return {
      text: `${code} works from now on: ${promotionLabel(promotion, homeCurrency)}.\n`,
      ok: true,
    };
  }
  return refused(`There is a code ${code} already. End it and take another name.`);
}

/** Ends a promotion. */
export async function sayEnded(db: Queryable, code: string, now: Date): Promise<Said> {
  const normal = normaliseCode(code);
  if (await endPromotion(db, normal, now)) {
    return { text: `${normal} takes nothing off any more.\n`, ok: true };
  }
  return refused(`There is no code ${normal}.`);
}
