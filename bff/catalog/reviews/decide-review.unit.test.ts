import { describe, expect, it } from 'vitest';
import { decideReview, mostAnHour } from './decide-review.ts';

const buyer = { accountId: 'ada', bought: true, sentLately: 0 };

describe('decideReview', () => {
  it('takes a review of a customer who bought the product', () => {
    expect(decideReview(buyer)).toBeNull();
    expect(decideReview({ ...buyer, sentLately: mostAnHour - 1 })).toBeNull();
  });

  it('refuses guests, strangers to the product, and a flood', () => {
    expect(decideReview({ ...buyer, accountId: null })).toBe('sign-in-required');
    expect(decideReview({ ...buyer, bought: false })).toBe('not-bought');
    expect(decideReview({ ...buyer, sentLately: mostAnHour })).toBe('too-many');
  });

  it('tells a stranger nothing but that, however much they sent', () => {
    expect(decideReview({ ...buyer, bought: false, sentLately: 99 })).toBe('not-bought');
  });
});
