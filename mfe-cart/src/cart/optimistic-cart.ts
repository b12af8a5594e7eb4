import type { Cart, CartLine, Money } from './api-types.ts';

/** What a shopper does to the cart. `seen` is the version of the line they did it to. */
export type Change =
  | { intent: 'set'; variantId: string; quantity: number; seen: string }
  | Removal
  /** puts a line aside for later */
  | { intent: 'save'; variantId: string; quantity: number; seen: string; title?: string }
  /** puts what was put aside back into the cart, or removes it for good */
  | { intent: 'restore' | 'forget'; variantId: string }
  | { intent: 'add'; variantId: string; quantity: number };

export interface Removal {
  intent: 'remove';
  variantId: string;
  /** how many there were, to put them back */
  quantity: number;
  seen: string;
  title?: string;
}

const times = (money: Money, quantity: number): Money => ({
  ...money,
  amount: money.amount * quantity,
});

/** The tax inside a gross amount, rounded to the cent as the service does. */
export const includedTax = (gross: number, percent: number): number =>
  Math.round((gross * percent) / (100 + percent));

/**
 * The cart with other lines, before the service has answered. Delivery price and discount
 * are kept: whether others apply is the service's to say, a moment later.
 */
function withLines(cart: Cart, lines: CartLine[]): Cart {
  const buyable = lines.filter((line) => line.available);
  const subtotal = buyable.reduce((sum, line) => sum + line.total.amount, 0);
  const delivery = buyable.length === 0 ? 0 : cart.delivery.amount;
  const discount = Math.min(cart.discount.amount, subtotal + delivery);
  const total = subtotal + delivery - discount;
  const money = (amount: number): Money => ({ ...cart.total, amount });
  return {
    ...cart,
    lines,
    count: buyable.reduce((sum, line) => sum + line.quantity, 0),
    subtotal: money(subtotal),
    delivery: money(delivery),
    discount: money(discount),
    total: money(total),
    tax: money(includedTax(total, cart.taxPercent)),
  };
}

/** The cart as it will be once a line has another quantity. */
export const withQuantity = (cart: Cart, variantId: string, quantity: number): Cart =>
  withLines(
    cart,
    cart.lines.map((line) =>
      line.variantId === variantId
        ? { ...line, quantity, total: times(line.unitPrice, quantity) }
        : line,
    ),
  );

/** The cart as it will be without a line and what was said of it. */
export const withoutLine = (cart: Cart, variantId: string): Cart => ({
  ...withLines(
    cart,
    cart.lines.filter((line) => line.variantId !== variantId),
  ),
  notices: cart.notices.filter((notice) => notice.variantId !== variantId),
  renamed: cart.renamed.filter((line) => line.variantId !== variantId),
});

/** The cart as it will be once a line is put aside. */
export function withSaved(cart: Cart, variantId: string): Cart {
  const line = cart.lines.find((candidate) => candidate.variantId === variantId);
  if (!line) return cart;
  const { id: _id, total: _total, version: _version, ...print } = line;
  const [before] = cart.saved.filter((saved) => saved.variantId === variantId);
  const quantity = line.quantity + (before?.quantity ?? 0);
  const others = cart.saved.filter((saved) => saved !== before);
  return { ...withoutLine(cart, variantId), saved: [{ ...print, quantity }, ...others] };
}

/** The cart as it will be without something that was put aside. */
export const withoutSaved = (cart: Cart, variantId: string): Cart => ({
  ...cart,
  saved: cart.saved.filter((saved) => saved.variantId !== variantId),
});

/** The cart as it will be without its code. */
export const withoutPromotion = (cart: Cart): Cart =>
  withLines({ ...cart, promotion: null, discount: { ...cart.discount, amount: 0 } }, cart.lines);

/** The cart as it will be after changes that the service has not answered yet. What comes into the cart shows when it is done. */
export const expected = (cart: Cart, changes: Change[]): Cart =>
  changes.reduce((now, change) => {
    if (change.intent === 'set') return withQuantity(now, change.variantId, change.quantity);
    if (change.intent === 'save') return withSaved(now, change.variantId);
    if (change.intent === 'forget') return withoutSaved(now, change.variantId);
    return change.intent === 'remove' ? withoutLine(now, change.variantId) : now;
  }, cart);
