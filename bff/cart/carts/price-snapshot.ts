import type { Currency } from '@tessera/bff-kit/currencies';
import {
  chosenDelivery,
  type DeliveryId,
  type DeliveryOption,
} from '../delivery/delivery-options.ts';
import { cartCurrency } from './cart-currency.ts';
import { priceCart, type CartPrice } from '../promotions/price-cart.ts';
import { pricedLines, type CartSnapshot, type PricedLine } from './cart.ts';

/** Goods worth of the lines that can be bought now, in minor units. */
export const goodsWorth = (lines: PricedLine[]): number =>
  lines.reduce(
    (sum, { variant, unitPrice, quantity }) =>
      sum + (variant.available ? unitPrice.amount * quantity : 0),
    0,
  );

export interface PricedCart {
  /** of all amounts */
  currency: Currency;
  lines: PricedLine[];
  option: DeliveryOption;
  price: CartPrice;
}

/** A cart at today's prices in the shopper's currency, with one way of delivery. Lines that are unavailable cost nothing. */
export function priceSnapshot(
  cart: CartSnapshot,
  o: { delivery: DeliveryId; currency: Currency; taxPercent: number; now: Date },
): PricedCart {
  const { taxPercent, now } = o;
  const currency = cartCurrency(cart, o.currency);
  const lines = pricedLines(cart, currency);
  const option = chosenDelivery(now, goodsWorth(lines), o.delivery, currency);
  const price = priceCart({
    lines: lines
      .filter(({ variant }) => variant.available)
      .map(({ unitPrice, quantity }) => ({ price: unitPrice.amount, quantity })),
    currency,
    delivery: option,
    promotion: cart.promotion,
    taxPercent,
    now,
  });
  return { currency, lines, option, price };
}
