import { expect, it } from 'vitest';
import { openingHours } from './opening-hours.ts';

it('opening hours share a line for neighbouring days only, and leave out closed ones', () => {
  const day: [string, string] = ['10:00', '18:00'];
  const short: [string, string] = ['10:00', '14:00'];
  expect(
    openingHours({ mon: null, tue: day, wed: day, thu: null, fri: day, sat: short, sun: null }),
  ).toEqual([
    { days: 'Tuesday to Wednesday', first: 2, last: 3, open: '10:00', close: '18:00' },
    { days: 'Friday', first: 5, last: 5, open: '10:00', close: '18:00' },
    { days: 'Saturday', first: 6, last: 6, open: '10:00', close: '14:00' },
  ]);
});
