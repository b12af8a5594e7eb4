import type { Visitor } from '@tessera/bff-kit/tokens';
import { defaultDelivery } from '../delivery/delivery-options.ts';
import { viewDelivery } from '../delivery/delivery-schemas.ts';
import { money } from '../money.ts';
import { pricedLines, type CartSnapshot, type PricedLine } from './cart.ts';
import type { Cart } from './cart-schemas.ts';
import { notices } from './notices.ts';
import { goodsWorth, totals, VAT_PERCENT } from './totals.ts';

type Frame = Cart['lines'][number]['frame'];

/** The frame a line is drawn with; variants without that option hang unframed. */
export function frameOf(options: Record<string, string>): Frame {
  const frame = options['Frame']?.toLowerCase();
  return frame === 'black' || frame === 'oak' || frame === 'white' ? frame : 'none';
}

function viewLine({ variant, quantity }: PricedLine): Cart['lines'][number] {
  const { variantId, title, variantTitle, handle, image, wall, options, price, available } =
    variant;
  return {
    id: variantId,
    variantId,
    title,
    variantTitle,
    handle,
    image,
    wall,
    frame: frameOf(options),
    unitPrice: money(price),
    quantity,
    total: money(price * quantity),
    available,
  };
}

/** The cart as the API gives it out: priced with today's prices and standard delivery. */
export function viewCart(
  cart: CartSnapshot,
  { email, name }: Pick<Visitor, 'email' | 'name'>,
  now: Date,
): Cart {
  const lines = pricedLines(cart);
  const delivery = defaultDelivery(now, goodsWorth(lines));
  const sums = totals(lines, delivery.price);
  return {
    lines: lines.map(viewLine),
    count: sums.count,
    subtotal: money(sums.subtotal),
    delivery: money(sums.delivery),
    deliveryOption: viewDelivery(delivery),
    taxPercent: VAT_PERCENT,
    tax: money(sums.tax),
    total: money(sums.total),
    version: cart.version,
    notices: notices(lines),
    orderInProgress: cart.orderInProgress,
    shopper: { email, name },
  };
}
