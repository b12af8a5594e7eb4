import { expect, it } from 'vitest';
import { readNumber, writeNumber } from './letter-number.ts';

it('is read as it is written, also of a service with a dash in its name', () => {
  for (const number of [
    { service: 'account', id: 12 },
    { service: 'gift-cards', id: 7 },
  ]) {
    expect(readNumber('show', writeNumber(number))).toEqual(number);
  }
});

it.each([undefined, '', '12', 'account', 'account-', 'account-x', 'account/12', '-12', 'a b-1'])(
  'refuses %j and says how it looks',
  (text) => {
    expect(() => readNumber('retry', text)).toThrow(/npx tessera events retry account-12/);
  },
);
