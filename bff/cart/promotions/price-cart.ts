import type { Currency } from '@tessera/bff-kit/currencies';
import type { DeliveryId } from '../delivery/delivery-options.ts';
import { judgePromotion, PIECES, type PromotionRefusal } from './judge-promotion.ts';
import { promotionIn, type HeldPromotion } from './promotion.ts';
import { shareOut } from './share-out.ts';

export interface CartToPrice {
  /** what can be bought */
  lines: { price: number; quantity: number }[];
  delivery: { id: DeliveryId; price: number };
  promotion: HeldPromotion | null;
  /** of all amounts but the promotion's own */
  currency: Currency;
  /** of the country the goods go to; prices include it */
  taxPercent: number;
  now: Date;
}

/** Amounts are minor units of the cart's currency, tax included. `subtotal + delivery - discount` is `total`. */
export interface CartPrice {
  count: number;
  subtotal: number;
  delivery: number;
  discount: number;
  /** the part of the discount that is taken off the delivery */
  deliveryDiscount: number;
  /** the rest, shared out to the lines */
  lineDiscounts: number[];
  /** the tax that is inside `total` */
  tax: number;
  total: number;
  /** why the promotion takes nothing off */
  refusal: PromotionRefusal | null;
}

/** The tax inside a gross amount of cents, rounded half up to the cent. */
export const includedTax = (gross: number, percent: number): number =>
  Math.round((gross * percent) / (100 + percent));

/** Of each three pieces, the dearest first, the third costs nothing. */
function thirdPieces(lines: CartToPrice['lines']): number {
  let seen = 0;
  let worth = 0;
  for (const { price, quantity } of lines.toSorted((a, b) => b.price - a.price)) {
    const free = Math.floor((seen + quantity) / PIECES) - Math.floor(seen / PIECES);
    worth += free * price;
    seen += quantity;
  }
  return worth;
}

function offGoods({ promotion, lines, currency }: CartToPrice, subtotal: number): number {
  const here = promotion && promotionIn(promotion, currency);
  switch (here?.kind) {
    case 'percent':
      return Math.round((subtotal * here.value) / 100);
    case 'amount':
      return Math.min(here.value, subtotal);
    case 'three-for-two':
      return thirdPieces(lines);
    default:
      return 0;
  }
}

/**
 * What a cart costs with one way of delivery: the one place where that is decided, for the cart, the checkout and
 * the order. An empty cart has no delivery.
 */
export function priceCart(cart: CartToPrice): CartPrice {
  const { lines, promotion, currency, taxPercent, now } = cart;
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const worths = lines.map(({ price, quantity }) => price * quantity);
  const subtotal = worths.reduce((sum, worth) => sum + worth, 0);
  const delivery = count === 0 ? 0 : cart.delivery.price;
  const refusal =
    promotion && judgePromotion(promotion, { goods: subtotal, pieces: count, currency, now });
  const counts = promotion !== null && refusal === null;
  const goodsDiscount = counts ? offGoods(cart, subtotal) : 0;
  const freeDelivery =
    counts && promotion.kind === 'free-delivery' && cart.delivery.id === 'standard';
  const deliveryDiscount = freeDelivery ? delivery : 0;
  const discount = goodsDiscount + deliveryDiscount;
  const total = subtotal + delivery - discount;
  return {
    count,
    subtotal,
    delivery,
    discount,
    deliveryDiscount,
    lineDiscounts: shareOut(goodsDiscount, worths),
    tax: includedTax(total, taxPercent),
    total,
    refusal,
  };
}
