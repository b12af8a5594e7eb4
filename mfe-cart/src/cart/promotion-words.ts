import { formatMoney } from '@tessera/design-system/format';
import type { Problem } from '@tessera/mfe-kit/api';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CartMessages } from '../messages/en.ts';
import { problemsIn } from '../messages/problems.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Cart, Order } from './api-types.ts';
import { currencyName } from './currency-name.ts';
import { fieldWords, problemWords } from './problem-words.ts';

type Words = Messages<CartMessages>['promotion'];
type Promotion = NonNullable<Cart['promotion']>;
type Discount = NonNullable<Order['discount']>;
type Worth = Pick<Promotion | Discount, 'label' | 'kind' | 'value'> & {
  /** of `value`; an order's discount has none but that of its amount */
  currency?: string;
  amount?: Discount['amount'];
};

/** What services told amounts in before they named a currency. */
const FIRST_CURRENCY = 'EUR';

const sum = (amount: number, currency: string | undefined, locale: string) =>
  formatMoney({ amount, currency: currency ?? FIRST_CURRENCY }, locale);

const namesOf = (currencies: readonly string[], locale: string) =>
  new Intl.ListFormat(locale).format(currencies.map((code) => currencyName(code, locale)));

/** What a code is worth: "10% off". */
export const promotionLabel = (
  { label, kind, value = 0, currency, amount }: Worth,
  { labels }: Words,
  locale: string,
): string =>
  (kind && labels[kind]?.(value, sum(value, currency ?? amount?.currency, locale))) ?? label;

/** Why the code of a cart takes nothing off; nothing when it does. */
export function promotionMessage(
  { code, message, refusal, currency }: Promotion,
  { refusals }: Words,
  locale: string,
): string | null {
  const missing = refusal?.missing ?? 0;
  const known = refusal && refusals[refusal.reason];
  return known
    ? known(
        code,
        missing,
        sum(missing, currency, locale),
        namesOf(refusal.currencies ?? [], locale),
      )
    : message;
}

type CodeProblem = Problem & {
  code?: string;
  missing?: number;
  currency?: string;
  currencies?: string[];
};

/** Why a code was not taken. */
export function codeRefusal(problem: CodeProblem, locale: string): string {
  const { promotion, fields } = messagesIn(locale);
  const { code, missing = 0, currency, currencies = [] } = problem;
  const known = promotion.refusals[problem.type.replace(/^promotion-/, '')];
  if (known && code !== undefined) {
    return known(code, missing, sum(missing, currency, locale), namesOf(currencies, locale));
  }
  const [first] = problem.errors ?? [];
  return first
    ? (fieldWords(first, fields) ?? first.message)
    : problemWords(problem, problemsIn(locale).problems);
}
