import { currencies } from '@tessera/bff-kit/currencies';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { includedTax, priceCart, type CartToPrice } from './price-cart.ts';
import { normaliseCode, type HeldPromotion } from './promotion.ts';
import { refusalWords } from './promotion-words.ts';
import { shareOut } from './share-out.ts';

const now = new Date('2026-11-23T09:00:00Z');
const promotion = (change: Partial<HeldPromotion> = {}): HeldPromotion => ({
  code: 'TEST',
  kind: 'percent',
  value: 10,
  minimum: 0,
  amounts: {},
  once: false,
  endsAt: null,
  used: false,
  ...change,
});
const priced = (change: Partial<CartToPrice> = {}) =>
  priceCart({
    lines: [{ price: 40_00, quantity: 1 }],
    delivery: { id: 'standard', price: 4_90 },
    promotion: null,
    currency: 'EUR',
    taxPercent: 19,
    now,
    ...change,
  });

const someLines = fc.array(
  fc.record({
    price: fc.integer({ min: 1, max: 500_00 }),
    quantity: fc.integer({ min: 1, max: 99 }),
  }),
  { maxLength: 20 },
);
const somePromotion = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ kind: fc.constant('amount' as const), value: fc.integer({ min: 1, max: 900_00 }) }),
  fc.record({
    kind: fc.constantFrom('free-delivery' as const, 'three-for-two' as const),
    value: fc.constant(0),
  }),
);
const someCart = fc.record({
  lines: someLines,
  delivery: fc.record({
    id: fc.constantFrom('standard' as const, 'express' as const, 'pick-up' as const),
    price: fc.integer({ min: 0, max: 20_00 }),
  }),
  promotion: fc.option(somePromotion.map(promotion)),
  currency: fc.constantFrom(...currencies),
  taxPercent: fc.constantFrom(0, 19, 25.5, 27),
  now: fc.constant(now),
});
const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe('any cart', () => {
  it('is never below zero, and no line gets more off than it costs', () => {
    fc.assert(
      fc.property(someCart, (cart) => {
        const { discount, subtotal, delivery, total, lineDiscounts } = priceCart(cart);
        expect(discount).toBeGreaterThanOrEqual(0);
        expect(discount).toBeLessThanOrEqual(subtotal + delivery);
        expect(total).toBe(subtotal + delivery - discount);
        cart.lines.forEach(({ price, quantity }, index) => {
          expect(lineDiscounts[index]).toBeGreaterThanOrEqual(0);
          expect(lineDiscounts[index]).toBeLessThanOrEqual(price * quantity);
        });
      }),
    );
  });

  it('is whole cents, and the shares of the lines and of the delivery are the discount', () => {
    fc.assert(
      fc.property(someCart, (cart) => {
        const price = priceCart(cart);
        const { discount, deliveryDiscount, lineDiscounts, total, tax } = price;
        expect(
          [discount, deliveryDiscount, total, tax, ...lineDiscounts].every(Number.isInteger),
        ).toBe(true);
        expect(sum(lineDiscounts) + deliveryDiscount).toBe(discount);
      }),
    );
  });
});

describe('sharing out', () => {
  it('gives each at most a cent more or less than its part', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 10_000_00 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(weights, fc.nat(), (parts, some) => {
        const whole = sum(parts);
        const amount = some % (whole + 1);
        const shares = shareOut(amount, parts);
        expect(sum(shares)).toBe(amount);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (amount * (parts[index] ?? 0)) / whole)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('promotions', () => {
  it('take per cent of the goods, rounded to the cent, and leave the delivery', () => {
    const price = priced({ lines: [{ price: 33_35, quantity: 1 }], promotion: promotion() });
    expect(price).toMatchObject({ discount: 3_34, delivery: 4_90, total: 34_91 });
  });

  it('take an amount off from a minimum on, and say what is missing until then', () => {
    const wall15 = promotion({ kind: 'amount', value: 15_00, minimum: 100_00 });
    expect(priced({ promotion: wall15 })).toMatchObject({
      discount: 0,
      refusal: { reason: 'minimum', missing: 60_00 },
    });
    const lines = [{ price: 50_00, quantity: 2 }];
    expect(priced({ lines, promotion: wall15 })).toMatchObject({ discount: 15_00, refusal: null });
    expect(refusalWords('WALL15', { reason: 'minimum', missing: 60_50 }, 'EUR')).toContain(
      '€60.50 more',
    );
  });

  it('make standard delivery free, and no other', () => {
    const free = promotion({ kind: 'free-delivery', value: 0 });
    expect(priced({ promotion: free })).toMatchObject({ discount: 4_90, total: 40_00 });
    const express = { id: 'express', price: 12_90 } as const;
    expect(priced({ promotion: free, delivery: express })).toMatchObject({
      discount: 0,
      total: 52_90,
    });
  });

  it('make the cheapest of each three pieces free, across lines', () => {
    const three = promotion({ kind: 'three-for-two', value: 0 });
    const lines = [
      { price: 10_00, quantity: 2 },
      { price: 50_00, quantity: 4 },
      { price: 30_00, quantity: 1 },
    ];
    expect(priced({ lines, promotion: three }).discount).toBe(50_00 + 10_00);
    expect(priced({ promotion: three }).refusal).toEqual({ reason: 'pieces', missing: 2 });
  });

  it('count until the moment they end, and not for who has used them', () => {
    const endsAt = now.toISOString();
    expect(priced({ promotion: promotion({ endsAt }) }).refusal).toEqual({ reason: 'expired' });
    const later = new Date(now.getTime() + 1).toISOString();
    expect(priced({ promotion: promotion({ endsAt: later }) }).refusal).toBeNull();
    expect(priced({ promotion: promotion({ used: true }) }).refusal).toEqual({ reason: 'used' });
  });

  it('are typed as people type them', () => {
    expect(normaliseCode(' welcome-10 ')).toBe('WELCOME10');
  });
});

describe('tax', () => {
  it('is what is inside the total at the rate of the country, to the cent', () => {
    expect([119_00, 131_00, 0].map((gross) => includedTax(gross, 19))).toEqual([19_00, 20_92, 0]);
    expect(includedTax(125_50, 25.5)).toBe(25_50);
    expect(priced({ taxPercent: 0 }).tax).toBe(0);
  });
});
