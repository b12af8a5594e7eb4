import { describe, expect, it } from 'vitest';
import { checkCard, passesLuhn, readExpiry } from './check-card.ts';
import { OFFLINE_CARDS } from './offline-cards.ts';

const now = new Date('2026-11-23T09:00:00Z');
const card = { number: '4242 4242 4242 4242', expiry: '04/28', securityCode: '123', name: 'Ada' };
const fields = (change: Partial<typeof card>) =>
  checkCard({ ...card, ...change }, now).map(({ field }) => field);

describe('a card', () => {
  it('may be typed with spaces, hyphens or neither', () => {
    for (const number of ['4242 4242 4242 4242', '4242-4242-4242-4242', '4242424242424242']) {
      expect(fields({ number })).toEqual([]);
    }
  });

  it('has a number of the right length whose check digit is right', () => {
    for (const number of ['', '4242', '4242 4242 4242 4241', 'four', '4'.repeat(20)]) {
      expect(fields({ number })).toEqual(['card.number']);
    }
    for (const number of Object.keys(OFFLINE_CARDS)) expect(passesLuhn(number), number).toBe(true);
  });

  it.each([
    ['04/28', { year: 2028, month: 4 }],
    ['4 / 28', { year: 2028, month: 4 }],
    ['0428', { year: 2028, month: 4 }],
    ['12/2030', { year: 2030, month: 12 }],
    ['13/28', null],
    ['00/28', null],
    ['', null],
  ])('reads the expiry %j', (text, expiry) => expect(readExpiry(text)).toEqual(expiry));

  it('is refused with a code for programs beside the words', () => {
    const codes = (change: Partial<typeof card>) =>
      checkCard({ ...card, ...change }, now).map(({ code }) => code);
    expect(codes({ number: '4242' })).toEqual(['malformed']);
    expect(codes({ number: '4242 4242 4242 4241' })).toEqual(['wrong']);
    expect(codes({ expiry: '10/26', securityCode: '' })).toEqual(['expired', 'malformed']);
  });

  it('is good to the last day of its month and not a day longer', () => {
    expect(fields({ expiry: '11/26' })).toEqual([]);
    expect(fields({ expiry: '10/26' })).toEqual(['card.expiry']);
  });

  it('has a security code of three or four digits', () => {
    expect(fields({ securityCode: '1234' })).toEqual([]);
    expect(fields({ securityCode: '12a' })).toEqual(['card.securityCode']);
  });
});
