import type { Visitor } from '@tessera/bff-kit/tokens';
import { pricedLines, type CartSnapshot } from '../carts/cart.ts';
import { goodsWorth, totals } from '../carts/totals.ts';
import { frameOf } from '../carts/view-cart.ts';
import { chosenDelivery } from '../delivery/delivery-options.ts';
import { CURRENCY } from '../money.ts';
import type { PaymentMethod } from '../payments/payment-port.ts';
import type { OrderDetails } from './order.ts';
import type { PlaceOrder } from './order-schemas.ts';

export type Draft =
  | { accepted: true; order: OrderDetails }
  | { accepted: false; refusal: 'cart-empty' }
  | { accepted: false; refusal: 'order-in-progress'; orderId: string }
  | { accepted: false; refusal: 'lines-unavailable'; variantIds: string[] }
  | { accepted: false; refusal: 'price-changed'; total: number };

interface DraftInput {
  id: string;
  reference: string;
  cart: CartSnapshot;
  form: PlaceOrder;
  visitor: Visitor;
  method: PaymentMethod;
  now: Date;
}

/**
 * The order a cart becomes, at today's prices, or why it cannot become one. The total is computed
 * again; one the shopper did not see is refused, never charged.
 */
export function draftOrder({ id, reference, cart, form, visitor, method, now }: DraftInput): Draft {
  const lines = pricedLines(cart);
  if (lines.length === 0) return { accepted: false, refusal: 'cart-empty' };
  if (cart.orderInProgress) {
    return { accepted: false, refusal: 'order-in-progress', orderId: cart.orderInProgress };
  }
  const missing = lines.filter(({ variant }) => !variant.available);
  if (missing.length > 0) {
    const variantIds = missing.map(({ variant }) => variant.variantId);
    return { accepted: false, refusal: 'lines-unavailable', variantIds };
  }
  const delivery = chosenDelivery(now, goodsWorth(lines), form.delivery);
  const { subtotal, tax, total } = totals(lines, delivery.price);
  if (form.expectedTotal.amount !== total || form.expectedTotal.currency !== CURRENCY) {
    return { accepted: false, refusal: 'price-changed', total };
  }

  const pickUp = form.delivery === 'pick-up';
  const order: OrderDetails = {
    id,
    reference,
    visitorId: visitor.id,
    accountId: visitor.accountId,
    email: form.email.trim(),
    name: form.name.trim(),
    address: pickUp ? null : (form.address ?? null),
    delivery: { ...delivery, storeId: pickUp ? (form.storeId ?? null) : null },
    lines: lines.map(({ variant, quantity }) => ({
      variantId: variant.variantId,
      handle: variant.handle,
      title: variant.title,
      variantTitle: variant.variantTitle,
      quantity,
      unitPrice: variant.price,
      image: variant.image,
      wall: variant.wall,
      frame: frameOf(variant.options),
    })),
    subtotal,
    tax,
    total,
    currency: CURRENCY,
    card: { brand: method.brand, last4: method.last4 },
    placedAt: now.toISOString(),
  };
  return { accepted: true, order };
}
