import { currencies } from '@tessera/bff-kit/currencies';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandLabel, priceBandOf, priceBands, rangeOf } from './price-bands.ts';

const edges = currencies.flatMap((currency) =>
  priceBands.flatMap((band) => rangeOf(band, currency).to?.amount ?? []),
);

it('every price is in exactly the band whose range it is in', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 0, max: 300_00 }), fc.constantFrom(...edges)),
      fc.constantFrom(...currencies),
      (amount, currency) => {
        const fits = priceBands.filter((band) => {
          const { from, to } = rangeOf(band, currency);
          return amount >= (from?.amount ?? 0) && amount < (to?.amount ?? Infinity);
        });
        expect(fits).toEqual([priceBandOf(amount, currency)]);
      },
    ),
  );
});

it('bands are called by what they are in each currency', () => {
  expect(priceBands.map((band) => bandLabel(band, 'EUR'))).toEqual([
    ...['Under €45', '€45 to €60', '€60 to €120', 'Over €120'],
  ]);
  expect(priceBands.map((band) => bandLabel(band, 'GBP'))).toEqual([
    ...['Under £39', '£39 to £52', '£52 to £104', 'Over £104'],
  ]);
  expect([bandLabel('free', 'EUR'), rangeOf('free', 'EUR')]).toEqual([null, {}]);
});
