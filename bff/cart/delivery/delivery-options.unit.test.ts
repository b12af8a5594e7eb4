import { describe, expect, it } from 'vitest';
import { deliveryOptions, packingDay } from './delivery-options.ts';
import { formatDays } from './format-days.ts';
import { isWorkingDay } from './working-days.ts';

const promises = (now: string, subtotal = 100_00) =>
  Object.fromEntries(deliveryOptions(new Date(now), subtotal, 'EUR').map((o) => [o.id, o.promise]));

describe('delivery dates', () => {
  it('promises dates, not speeds, for an order before the cut-off', () => {
    expect(promises('2026-11-23T14:59:00Z')).toEqual({
      standard: 'Arrives Thu 26 to Fri 27 Nov',
      express: 'Arrives Tue 24 to Wed 25 Nov',
      'pick-up': 'Ready Wed 25 Nov',
    });
  });

  it('moves every date by a working day from 16:00 in Berlin on', () => {
    expect(promises('2026-11-23T15:00:00Z')['standard']).toBe('Arrives Fri 27 to Mon 30 Nov');
  });

  it('knows summer time: 14:00 UTC in July is 16:00 in Berlin', () => {
    expect(packingDay(new Date('2026-07-06T13:59:00Z'))).toBe('2026-07-06');
    expect(packingDay(new Date('2026-07-06T14:00:00Z'))).toBe('2026-07-07');
  });

  it('packs on Monday what was ordered on Friday evening or at any hour of the weekend', () => {
    for (const now of ['2026-11-20T15:30:00Z', '2026-11-21T09:00:00Z', '2026-11-22T22:00:00Z']) {
      expect(packingDay(new Date(now))).toBe('2026-11-23');
    }
  });

  it('takes the day from Berlin: Sunday 23:30 UTC is Monday there', () => {
    expect(packingDay(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
  });

  it('moves no parcel on a public holiday', () => {
    const holidays = ['2026-12-25', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25'];
    for (const day of holidays) expect(isWorkingDay(day), day).toBe(false);
    expect(isWorkingDay('2026-04-07')).toBe(true);
    expect(promises('2026-12-23T10:00:00Z')['standard']).toBe('Arrives Tue 29 to Wed 30 Dec');
  });

  it('names both months when a range crosses one', () => {
    expect(formatDays('2026-11-30', '2026-12-01')).toBe('Mon 30 Nov to Tue 1 Dec');
  });
});

describe('delivery prices', () => {
  const prices = (subtotal: number) =>
    deliveryOptions(new Date('2026-11-23T09:00:00Z'), subtotal, 'EUR').map(
      (option) => option.price,
    );

  it('asks 4.90 for standard delivery below 75 euros and nothing from there on', () => {
    expect(prices(74_99)).toEqual([4_90, 12_90, 0]);
    expect(prices(75_00)).toEqual([0, 12_90, 0]);
  });
});
