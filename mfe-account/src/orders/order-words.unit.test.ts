import { describe, expect, it } from 'vitest';
import de from '../messages/orders/de.ts';
import { en } from '../messages/orders/en.ts';
import { besidesLines } from './besides-lines.ts';
import { formatDate } from './format-date.ts';
import { nextOnItsPage, statusWords as statusWordsIn } from './order-status.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const order = {
  reason: null,
  reasonCode: null,
  total: euros(26200),
  tracking: null,
  refunded: euros(0),
};
const statusWords = (told: Parameters<typeof statusWordsIn>[0]) => statusWordsIn(told, en, 'en-IE');
const every = [
  'placing',
  'confirmed',
  'rejected',
  'dispatched',
  'cancelled',
  'return-requested',
  'refunded',
] as const;

describe('an order', () => {
  it('is dated the same on every machine', () => {
    expect(formatDate('2026-11-20T23:59:59.999Z', 'en-IE')).toBe('20 November 2026');
    expect(formatDate('2026-01-01T00:30:00+01:00', 'en-IE')).toBe('31 December 2025');
  });

  it('that was not placed says why, or at least that nothing was charged', () => {
    const declined = 'The bank declined the card. Nothing was charged.';
    expect(statusWords({ ...order, status: 'rejected', reason: declined }).explanation).toBe(
      declined,
    );
    expect(statusWords({ ...order, status: 'rejected' }).explanation).toContain(
      'nothing was charged',
    );
  });

  it('that was not placed says why in the visitor’s language, and as cart says it when it has no code', () => {
    const declined = { ...order, status: 'rejected' as const, reason: 'The bank declined it.' };
    const words = (reasonCode: string | null) =>
      statusWordsIn({ ...declined, reasonCode }, de, 'de-DE').explanation;
    expect(words('payment-declined')).toContain('Die Zahlung wurde abgelehnt.');
    expect(words(null)).toBe('The bank declined it.');
    expect(words('of tomorrow')).toBe('The bank declined it.');
  });

  it('has words of its own for each status', () => {
    const labels = every.map((status) => statusWords({ ...order, status }).label);
    expect(new Set(labels).size).toBe(every.length);
    expect(labels).not.toContain('');
  });

  it('that left the studio says how the carrier knows it, if it does', () => {
    const words = (tracking: string | null) =>
      statusWords({ ...order, status: 'dispatched', tracking }).explanation;
    expect(words('TP123')).toContain('TP123');
    expect(words(null)).not.toContain('null');
  });

  it('that was paid back says how much, and whether that was all', () => {
    const words = (status: 'dispatched' | 'refunded', amount: number) =>
      statusWords({ ...order, status, refunded: euros(amount) });
    expect(words('dispatched', 13100).label).toBe('Refunded in part');
    expect(words('dispatched', 13100).explanation).toContain('€131');
    expect(words('refunded', 26200).label).toBe('Refunded');
  });

  it('leads on to what can be done about it, and nowhere once it is over', () => {
    expect(every.filter((status) => nextOnItsPage(status, en) === null)).toEqual([
      'rejected',
      'cancelled',
      'refunded',
    ]);
  });
});

describe('what an order’s total has besides its lines', () => {
  const of = (delivery: number | null, discount: number | null, code: string | null = 'TEN') =>
    besidesLines(
      {
        delivery: delivery === null ? null : euros(delivery),
        discount: discount === null ? null : { code, amount: euros(discount) },
      },
      en,
      'en-IE',
    );

  it('is delivery that costs something, and what a promotion took off', () => {
    expect(of(490, 2620)).toEqual(['Delivery: €4.90', 'Discount with the code TEN: −€26.20']);
    expect(of(0, 2620, null)).toEqual(['Discount: −€26.20']);
  });

  it('is nothing where nothing is known or nothing is to be paid', () => {
    expect(of(0, null)).toEqual([]);
    expect(of(null, null)).toEqual([]);
  });
});
