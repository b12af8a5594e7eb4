import { currencyOf, type Currency } from '@tessera/bff-kit/currencies';
import { localeOf } from '@tessera/bff-kit/languages';
import type { Visitor } from '@tessera/bff-kit/tokens';
import type { CartSnapshot } from '../carts/cart.ts';
import { fitsOneOrder } from '../carts/fits-one-order.ts';
import { priceSnapshot } from '../carts/price-snapshot.ts';
import { frameOf } from '../carts/view-cart.ts';
import { findDestination, HOME } from '../delivery/destinations.ts';
import { money, type Money } from '../money.ts';
import type { Store } from '../delivery/store-port.ts';
import type { CartPrice } from '../promotions/price-cart.ts';
import { promotionIn } from '../promotions/promotion.ts';
import { promotionLabel } from '../promotions/promotion-words.ts';
import type { OrderDetails, OrderDiscount } from './order.ts';
import type { PlaceOrder } from './order-schemas.ts';

export type Draft =
  | { accepted: true; order: Omit<OrderDetails, 'card'> }
  | { accepted: false; refusal: 'cart-empty' | 'cart-changed' | 'cart-too-large' }
  | { accepted: false; refusal: 'order-in-progress'; orderId: string }
  | { accepted: false; refusal: 'lines-unavailable'; variantIds: string[] }
  | { accepted: false; refusal: 'price-changed'; total: Money; otherCurrency: boolean }
  | { accepted: false; refusal: 'promotion-used'; code: string };

interface DraftInput {
  id: string;
  reference: string;
  cart: CartSnapshot;
  /** this customer has used the cart's code for another order */
  promotionUsed: boolean;
  /** null: it is delivered */
  pickUpIn: Store | null;
  form: PlaceOrder;
  visitor: Visitor;
  now: Date;
}

/**
 * The order a cart becomes, at today's prices, or why it cannot become one. The total is computed
 * again; one the shopper did not see is refused, never charged.
 */
export function draftOrder(input: DraftInput): Draft {
  const { id, reference, cart, pickUpIn, form, visitor, now } = input;
  const pickUp = form.delivery === 'pick-up';
  const country = pickUp ? HOME.country : (form.address?.country ?? HOME.country);
  const { taxPercent } = findDestination(country) ?? HOME;
  const { currency, lines, option, price } = priceSnapshot(cart, {
    delivery: form.delivery,
    currency: currencyOf(visitor),
    taxPercent,
    now,
  });
  if (lines.length === 0) return { accepted: false, refusal: 'cart-empty' };
  if (cart.orderInProgress) {
    return { accepted: false, refusal: 'order-in-progress', orderId: cart.orderInProgress };
  }
  const missing = lines.filter(({ variant }) => !variant.available);
  if (missing.length > 0) {
    const variantIds = missing.map(({ variant }) => variant.variantId);
    return { accepted: false, refusal: 'lines-unavailable', variantIds };
  }
  if (!fitsOneOrder(lines)) return { accepted: false, refusal: 'cart-too-large' };
  if (cart.promotion && price.refusal === null && input.promotionUsed) {
    return { accepted: false, refusal: 'promotion-used', code: cart.promotion.code };
  }
  const { subtotal, tax, total } = price;
  const otherCurrency = form.expectedTotal.currency !== currency;
  if (form.expectedTotal.amount !== total || otherCurrency) {
    const today = money(total, currency);
    return { accepted: false, refusal: 'price-changed', total: today, otherCurrency };
  }

  const discount = discountOf(cart, price, currency);
  const order: Omit<OrderDetails, 'card'> = {
    id,
    reference,
    visitorId: visitor.id,
    accountId: visitor.accountId,
    email: form.email.trim(),
    name: form.name.trim(),
    address: pickUp ? null : (form.address ?? null),
    delivery: {
      ...option,
      storeId: pickUpIn?.id ?? null,
      ...(pickUpIn && { storeName: `${pickUpIn.name}, ${pickUpIn.city}` }),
    },
    ...(form.giftNote && { giftNote: form.giftNote }),
    lines: lines.map(({ variant, unitPrice, quantity }, index) => ({
      variantId: variant.variantId,
      handle: variant.handle,
      title: variant.title,
      variantTitle: variant.variantTitle,
      quantity,
      unitPrice: unitPrice.amount,
      image: variant.image,
      wall: variant.wall,
      frame: frameOf(variant.options),
      ...(discount && { discount: price.lineDiscounts[index] ?? 0 }),
    })),
    subtotal,
    ...(discount && { discount }),
    taxPercent,
    tax,
    total,
    currency,
    locale: localeOf(visitor),
    placedAt: now.toISOString(),
  };
  return { accepted: true, order };
}

function discountOf(
  { promotion }: CartSnapshot,
  { refusal, discount, deliveryDiscount }: CartPrice,
  currency: Currency,
): OrderDiscount | null {
  if (!promotion || refusal !== null || discount === 0) return null;
  return {
    code: promotion.code,
    label: promotionLabel(promotion, currency),
    kind: promotion.kind,
    value: (promotionIn(promotion, currency) ?? promotion).value,
    amount: discount,
    delivery: deliveryDiscount,
    once: promotion.once,
  };
}
