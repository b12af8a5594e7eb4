import { formatMoney } from '@tessera/design-system/format';
import type { Cart, PlaceOrder } from '../cart/api-types.ts';
import { currencyName } from '../cart/currency-name.ts';
import { checkoutIn } from '../messages/checkout.ts';
import { discountField, readCurrency, totalField } from './checkout-form.ts';
import type { DeliveryTotal } from './delivery-totals.ts';

/** What was on the page when the button was pressed. Amounts are cents. */
export interface Agreed {
  delivery: PlaceOrder['delivery'];
  currency: string;
  total: number;
  discount: number;
  /** by variant */
  lines: Record<string, { quantity: number; price: number }>;
}

const SEEN = 'seen-';

/** What will be paid for, as hidden fields of the form. */
export const seenFields = ({ lines }: Cart) =>
  lines
    .filter(({ available }) => available)
    .map(({ id, quantity, unitPrice }) => ({
      name: SEEN + id,
      value: `${quantity}x${unitPrice.amount}`,
    }));

/** Reads back what the form says was shown. Only ever shown again: the service has its own prices. */
export function readAgreed(form: URLSearchParams, delivery: PlaceOrder['delivery']): Agreed {
  const lines = [...form]
    .filter(([name]) => name.startsWith(SEEN))
    .map(([name, value]) => {
      const [quantity = 0, price = 0] = value.split('x').map(Number);
      return [name.slice(SEEN.length), { quantity, price }] as const;
    });
  const total = Number(form.get(totalField(delivery))) || 0;
  const discount = Number(form.get(discountField(delivery))) || 0;
  const currency = readCurrency(form);
  return { delivery, currency, total, discount, lines: Object.fromEntries(lines) };
}

/** In words, what is different in the cart from what the shopper agreed to. */
export function whatChanged(
  agreed: Agreed,
  cart: Cart,
  now: DeliveryTotal | undefined,
  locale: string,
): string[] {
  const { changed } = checkoutIn(locale);
  const { currency } = cart.subtotal;
  // Amounts in two currencies are no news of each other.
  if (agreed.currency !== currency) return [changed.currency(currencyName(currency, locale))];
  const sum = (amount: number) => formatMoney({ amount, currency }, locale);
  const lines = cart.lines.filter(({ available }) => available);
  const seen = Object.values(agreed.lines).reduce(
    (sum, { quantity, price }) => sum + quantity * price,
    0,
  );
  const before = agreed.total - seen + agreed.discount;
  const after = now?.option.price.amount;
  const off = now?.discount.amount;
  const left = new Set(lines.map(({ id }) => id));
  const gone = Object.keys(agreed.lines).filter((id) => !left.has(id)).length;
  return [
    ...lines.flatMap(({ id, title, quantity, unitPrice }) => {
      const old = agreed.lines[id];
      if (!old) return [changed.added(title)];
      const changes = [];
      if (old.price !== unitPrice.amount) {
        changes.push(changed.price(title, sum(unitPrice.amount), sum(old.price)));
      }
      if (old.quantity !== quantity) {
        changes.push(changed.quantity(title, quantity, old.quantity));
      }
      return changes;
    }),
    ...(gone > 0 ? [changed.gone(gone)] : []),
    ...(after !== undefined && before >= 0 && after !== before
      ? [changed.delivery(sum(after), sum(before))]
      : []),
    ...(off !== undefined && off !== agreed.discount
      ? [off === 0 ? changed.nothingOff : changed.takesOff(sum(off))]
      : []),
  ];
}
