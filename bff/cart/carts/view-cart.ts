import { currencyOf, homeCurrency, type Currency } from '@tessera/bff-kit/currencies';
import type { Visitor } from '@tessera/bff-kit/tokens';
import { viewDelivery } from '../delivery/delivery-schemas.ts';
import { HOME } from '../delivery/destinations.ts';
import { money, type Money } from '../money.ts';
import type { PromotionRefusal } from '../promotions/judge-promotion.ts';
import { promotionIn, type HeldPromotion } from '../promotions/promotion.ts';
import { shownPrice } from '../pricing/price-in.ts';
import type { PricedVariant } from '../pricing/priced-variant.ts';
import { promotionLabel, refusalWords } from '../promotions/promotion-words.ts';
import { savedLines } from '../saved/saved-line.ts';
import type { CartSnapshot, PricedLine } from './cart.ts';
import type { Cart } from './cart-schemas.ts';
import { notices, renamed } from './notices.ts';
import { priceSnapshot } from './price-snapshot.ts';

type Frame = Cart['lines'][number]['frame'];

/** The frame a line is drawn with; variants without that option hang unframed. */
export function frameOf(options: Record<string, string>): Frame {
  const frame = options['Frame']?.toLowerCase();
  return frame === 'black' || frame === 'oak' || frame === 'white' ? frame : 'none';
}

function viewPrint(
  variant: PricedVariant,
  unitPrice: Money,
  quantity: number,
): Cart['saved'][number] {
  const { variantId, title, variantTitle, handle, image, wall, options, available } = variant;
  return {
    variantId,
    title,
    variantTitle,
    handle,
    image,
    wall,
    frame: frameOf(options),
    unitPrice,
    quantity,
    available,
  };
}

const viewLine = (line: PricedLine): Cart['lines'][number] => {
  const { variant, unitPrice, quantity, version } = line;
  return {
    ...viewPrint(variant, unitPrice, quantity),
    id: variant.variantId,
    total: money(unitPrice.amount * quantity, unitPrice.currency),
    version,
  };
};

function viewPromotion(
  promotion: HeldPromotion | null,
  refusal: PromotionRefusal | null,
  currency: Currency,
): Cart['promotion'] {
  if (!promotion) return null;
  const { code, kind } = promotion;
  const here = promotionIn(promotion, currency);
  const message = refusal && refusalWords(code, refusal, currency);
  return {
    code,
    label: promotionLabel(promotion, currency),
    kind,
    ...(here
      ? { value: here.value, currency }
      : { value: promotion.value, currency: homeCurrency }),
    message,
    ...(refusal && { refusal }),
  };
}

/** The cart as the API gives it out: at today's prices in its shopper's currency, with standard delivery at home. */
export function viewCart(
  cart: CartSnapshot,
  visitor: Pick<Visitor, 'email' | 'name' | 'currency'>,
  now: Date,
): Cart {
  const { taxPercent } = HOME;
  const { email, name } = visitor;
  const { currency, lines, option, price } = priceSnapshot(cart, {
    delivery: 'standard',
    currency: currencyOf(visitor),
    taxPercent,
    now,
  });
  const inCurrency = (amount: number): Money => money(amount, currency);
  return {
    lines: lines.map(viewLine),
    saved: savedLines(cart).map(({ variant, quantity }) =>
      viewPrint(variant, shownPrice(variant, currency), quantity),
    ),
    count: price.count,
    subtotal: inCurrency(price.subtotal),
    delivery: inCurrency(price.delivery),
    deliveryOption: viewDelivery(option, currency),
    promotion: viewPromotion(cart.promotion, price.refusal, currency),
    discount: inCurrency(price.discount),
    taxPercent,
    tax: inCurrency(price.tax),
    total: inCurrency(price.total),
    version: cart.version,
    notices: notices(lines),
    renamed: renamed(lines),
    orderInProgress: cart.orderInProgress,
    shopper: { email, name },
  };
}
