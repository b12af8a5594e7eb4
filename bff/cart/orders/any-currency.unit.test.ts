import { currencies } from '@tessera/bff-kit/currencies';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CartSnapshot } from '../carts/cart.ts';
import { priceSnapshot } from '../carts/price-snapshot.ts';
import { DELIVERY_IDS } from '../delivery/delivery-options.ts';
import { money } from '../money.ts';
import type { HeldPromotion } from '../promotions/promotion.ts';
import { orderForm } from '../testing/order-form.ts';
import { decideAfterwards } from './decide-afterwards.ts';
import { draftOrder } from './draft-order.ts';

const now = new Date('2026-11-23T09:00:00Z');
const held = { code: 'TEST', minimum: 0, amounts: {}, once: false, endsAt: null, used: false };

const someVariant = fc.record({
  price: fc.integer({ min: 1, max: 900_00 }),
  GBP: fc.integer({ min: 1, max: 900_00 }),
  // Some were told before there were other currencies.
  USD: fc.option(fc.integer({ min: 1, max: 900_00 })),
  quantity: fc.integer({ min: 1, max: 99 }),
  available: fc.boolean(),
});
const somePromotion: fc.Arbitrary<HeldPromotion> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((value) => ({ ...held, kind: 'percent' as const, value })),
  fc.constant({
    ...held,
    kind: 'amount' as const,
    value: 15_00,
    minimum: 100_00,
    amounts: { GBP: { value: 13_00, minimum: 87_00 } },
  }),
  fc
    .constantFrom('free-delivery' as const, 'three-for-two' as const)
    .map((kind) => ({ ...held, kind, value: 0 })),
);
const someCart = fc
  .record({
    variants: fc.array(someVariant, { minLength: 1, maxLength: 8 }),
    promotion: fc.option(somePromotion),
  })
  .map(({ variants, promotion }): CartSnapshot => {
    const entries = variants.map((variant, index) => ({ ...variant, variantId: `v${index}` }));
    return {
      id: 'cart',
      version: 1,
      saved: {},
      orderInProgress: null,
      promotion,
      lines: Object.fromEntries(
        entries.map(({ variantId, quantity, price }, at) => [
          variantId,
          { quantity, seenPrice: price, at },
        ]),
      ),
      variants: Object.fromEntries(
        entries.map(({ variantId, price, GBP, USD, available }) => [
          variantId,
          {
            variantId,
            handle: variantId,
            title: variantId,
            variantTitle: '',
            options: {},
            price,
            prices: USD === null ? { GBP } : { GBP, USD },
            available,
            image: { base: null, src: null, alt: '', width: 1, height: 1 },
            wall: 'mist',
          },
        ]),
      ),
    };
  });
const someCurrency = fc.constantFrom(...currencies);
const someDelivery = fc.constantFrom(...DELIVERY_IDS);

describe('a cart in any currency', () => {
  it('adds up, in one currency, with a tax that is a part of the total', () => {
    fc.assert(
      fc.property(
        someCart,
        someCurrency,
        someDelivery,
        fc.constantFrom(0, 19, 25.5),
        (cart, currency, delivery, taxPercent) => {
          const priced = priceSnapshot(cart, { currency, delivery, taxPercent, now });
          const { price, lines } = priced;
          const bought = lines.filter(({ variant }) => variant.available);
          expect(new Set(bought.map(({ unitPrice }) => unitPrice.currency)).size).toBeLessThan(2);
          for (const { unitPrice } of bought) expect(unitPrice.currency).toBe(priced.currency);
          const worth = bought.reduce(
            (sum, line) => sum + line.unitPrice.amount * line.quantity,
            0,
          );
          expect(price.subtotal).toBe(worth);
          expect(price.total).toBe(price.subtotal + price.delivery - price.discount);
          expect(price.tax).toBeGreaterThanOrEqual(0);
          expect(price.tax).toBeLessThanOrEqual(price.total);
        },
      ),
    );
  });

  it('becomes an order that pays back all that was paid when all of it comes back', () => {
    fc.assert(
      fc.property(someCart, someCurrency, someDelivery, (snapshot, currency, delivery) => {
        const variants = Object.fromEntries(
          Object.entries(snapshot.variants).map(([id, one]) => [id, { ...one, available: true }]),
        );
        const cart = { ...snapshot, variants };
        const taxPercent = 19;
        const priced = priceSnapshot(cart, { currency, delivery, taxPercent, now });
        const draft = draftOrder({
          id: 'order',
          reference: 'TS-1',
          cart,
          promotionUsed: false,
          pickUpIn: null,
          form: orderForm({
            delivery,
            expectedTotal: money(priced.price.total, priced.currency),
          }),
          visitor: { id: 'v', accountId: null, email: null, name: null, currency },
          now,
        });
        if (!draft.accepted) throw new Error(draft.refusal);
        const { order } = draft;
        expect(order.currency).toBe(priced.currency);
        const lines = order.lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
        const decision = decideAfterwards(
          {
            name: 'dispatched',
            order: { ...order, card: { brand: 'Visa', last4: '4242' } },
            tracking: null,
            at: now.toISOString(),
            returns: [],
          },
          { type: 'request-return', id: 'r', lines, reason: 'too large' },
        );
        if (!decision.accepted) throw new Error(decision.refusal);
        expect(decision.events).toMatchObject([
          { type: 'return-requested', amount: priced.price.total },
        ]);
      }),
    );
  });
});
