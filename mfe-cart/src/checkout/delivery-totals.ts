import type { Cart, DeliveryOption, Money } from '../cart/api-types.ts';
import { includedTax } from '../cart/optimistic-cart.ts';

export interface DeliveryTotal {
  option: DeliveryOption;
  total: Money;
  tax: Money;
}

/** What the cart costs with each way of delivery. */
export const deliveryTotals = (cart: Cart, options: DeliveryOption[]): DeliveryTotal[] =>
  options.map((option) => {
    const amount = cart.subtotal.amount + option.price.amount;
    const { currency } = cart.subtotal;
    return {
      option,
      total: { amount, currency },
      tax: { amount: includedTax(amount, cart.taxPercent), currency },
    };
  });
