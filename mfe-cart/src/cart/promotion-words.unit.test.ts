import { describe, expect, it } from 'vitest';
import de from '../messages/de.ts';
import { promotionLabel, promotionMessage } from './promotion-words.ts';

describe('what a promotion is worth', () => {
  const off = { label: '£13 off', kind: 'amount', value: 13_00 } as const;

  it('is said in its own currency: of a cart, of an order, and of one from before there were others', () => {
    const pounds = { amount: 13_00, currency: 'GBP' };
    const label = (worth: object) => promotionLabel({ ...off, ...worth }, de.promotion, 'de-DE');
    expect(label({ currency: 'GBP' })).toContain('13\u00a0£');
    expect(label({ amount: pounds })).toContain('13\u00a0£');
    expect(label({})).toContain('13\u00a0€');
  });

  it('may be missing: so much in the currency of the cart, or that it counts in others only', () => {
    const message = (refusal: object) =>
      promotionMessage(
        { ...off, code: 'WALL15', currency: 'GBP', message: 'said', refusal: refusal as never },
        de.promotion,
        'de-DE',
      );
    expect(message({ reason: 'minimum', missing: 43_00 })).toContain('43\u00a0£');
    expect(message({ reason: 'currency', currencies: ['EUR', 'USD'] })).toContain(
      'Euro und US-Dollar',
    );
  });
});
