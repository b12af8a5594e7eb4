import type {
  Cart,
  DeliveryOption,
  DeliveryOptions,
  Destination,
  Money,
} from '../cart/api-types.ts';
import { includedTax } from '../cart/optimistic-cart.ts';

export interface DeliveryTotal {
  option: DeliveryOption;
  discount: Money;
  total: Money;
  tax: Money;
  /** where it is taxed */
  destination: Destination;
}

/** What the cart costs with each way of delivery, and the tax of the country it goes to. A pick-up stays at home. */
export function deliveryTotals(
  { subtotal }: Cart,
  { options, totals, destinations }: DeliveryOptions,
  country: string,
): DeliveryTotal[] {
  const [home] = destinations;
  const chosen = destinations.find((one) => one.country === country) ?? home;
  return options.flatMap((option) => {
    const priced = totals.find(({ id }) => id === option.id);
    const destination = option.needsStore ? home : chosen;
    if (!priced || !destination) return [];
    const { discount, total } = priced;
    const amount = includedTax(total.amount, destination.taxPercent);
    return [{ option, discount, total, tax: { ...subtotal, amount }, destination }];
  });
}
