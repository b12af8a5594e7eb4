import { describe, expect, it } from 'vitest';
import { exampleOrder } from '../testing/example-order.ts';
import { afterFailure } from './after-failure.ts';
import { explainShortage } from './explain-shortage.ts';

describe('a step that failed', () => {
  it('is tried again with longer and longer pauses', () => {
    const pauses = [1, 2, 3, 6, 7].map((failures) =>
      afterFailure('reserve-stock', failures, { name: 'reserving' }),
    );
    expect(pauses).toEqual([200, 400, 800, 5_000, 5_000].map((retryInMs) => ({ retryInMs })));
  });

  it.each([
    ['reserve-stock', 8],
    ['authorise-payment', 3],
    ['book-delivery', 5],
    ['confirm-stock', 8],
  ] as const)('before confirmation ends: %s after %i tries', (step, tries) => {
    expect(afterFailure(step, tries - 1, { name: 'booking' })).toHaveProperty('retryInMs');
    expect(afterFailure(step, tries, { name: 'booking' })).toHaveProperty('giveUp.message');
  });

  it('is owed for ever once the order is decided', () => {
    for (const step of [
      'capture-payment',
      'confirm-stock',
      'void-payment',
      'release-stock',
    ] as const) {
      expect(afterFailure(step, 10_000, { name: 'confirmed' })).toEqual({ retryInMs: 30_000 });
    }
  });
});

describe('a hold that ran out', () => {
  it('is explained as such', () => {
    const reason = explainShortage(exampleOrder.lines, [], 'hold-expired');
    expect(reason).toMatchObject({ code: 'hold-expired' });
    expect(reason.message).toContain('It took too long');
  });
});

describe('a shortage', () => {
  const explain = (available: number) =>
    explainShortage(exampleOrder.lines, [{ variantId: 'harbour-1', available }]).message;

  it('names the print and what is left of it', () => {
    expect(explain(0)).toContain('Harbour, Evening (40 × 50 cm / Black) is sold out.');
    expect(explain(2)).toContain('There are only 2 left of Harbour, Evening');
  });

  it('is told as numbers, too', () => {
    const short = [{ variantId: 'harbour-1', available: 2 }];
    expect(explainShortage(exampleOrder.lines, short)).toMatchObject({ short });
  });

  it('is explained also when catalog names no line', () => {
    expect(explainShortage(exampleOrder.lines, []).message).toContain(
      'A print in your cart is sold out.',
    );
  });
});
