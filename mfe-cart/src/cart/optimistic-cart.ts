import type { Cart, CartLine, Money } from './api-types.ts';

const times = (money: Money, quantity: number): Money => ({
  ...money,
  amount: money.amount * quantity,
});

/** The tax inside a gross amount, rounded to the cent as the service does. */
export const includedTax = (gross: number, percent: number): number =>
  Math.round((gross * percent) / (100 + percent));

/**
 * The cart with other lines, before the service has answered. The delivery price is kept: whether
 * another one applies is the service's to say, a moment later.
 */
function withLines(cart: Cart, lines: CartLine[]): Cart {
  const buyable = lines.filter((line) => line.available);
  const subtotal = buyable.reduce((sum, line) => sum + line.total.amount, 0);
  const delivery = buyable.length === 0 ? 0 : cart.delivery.amount;
  const total = subtotal + delivery;
  const money = (amount: number): Money => ({ ...cart.total, amount });
  return {
    ...cart,
    lines,
    count: buyable.reduce((sum, line) => sum + line.quantity, 0),
    subtotal: money(subtotal),
    delivery: money(delivery),
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
});
