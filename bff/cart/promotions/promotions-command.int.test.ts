import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCart } from '../testing/open-cart.ts';
import { readPromotion, sayAdded, sayEnded, sayPromotions } from './promotions-command.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart();
});
afterAll(() => service.drop());

it('lists what there is, adds one, never changes one, and ends one', async () => {
  const { db } = service;
  const now = service.clock.now();
  const spring = readPromotion('spring-26', '15%', { minimum: '50', once: true });
  expect(await sayAdded(db, spring)).toMatchObject({ ok: true });
  const listed = await sayPromotions(db, now);
  expect(listed.text).toContain(
    'SPRING26: 15% off, from €50, not in GBP, not in USD, once a customer, used by 0 orders',
  );
  expect(listed.text).toContain('SUMMER25: 25% off, ended 2026-08-31');
  expect(await sayAdded(db, spring)).toMatchObject({ ok: false });
  const pounds = readPromotion('TENNER', '10', { minimum: '50', in: ['GBP=9:45'] });
  expect(await sayAdded(db, pounds)).toMatchObject({ ok: true });
  expect((await sayPromotions(db, now)).text).toContain(
    'TENNER: €10 off, from €50, £9 off from £45, not in USD',
  );
  expect(await sayEnded(db, 'spring 26', now)).toMatchObject({ ok: true });
  expect((await sayPromotions(db, now)).text).toContain('used by 0 orders, ended 2026-11-23');
  expect(await sayEnded(db, 'AUTUMN', now)).toMatchObject({ ok: false });
});

it.each([
  ['X', '10%', {}, /3 to 30/],
  ['FREE', '100%', {}, /1 to 90/],
  ['FIFTEEN', '15.00', {}, /needs a --minimum/],
  ['FIFTEEN', '15.00', { minimum: '15' }, /needs a --minimum/],
  ['FIFTEEN', '15.00', { minimum: '50', in: ['GBP=15:15'] }, /above the amount/],
  ['FIFTEEN', '15.00', { minimum: '50', in: ['GBP=15'] }, /taken off/],
  ['SPRING', '10%', { minimum: '50', in: ['CHF=50'] }, /another currency/],
  ['LATE', '10%', { ends: 'soon' }, /is a date/],
  ['ODD', 'half', {}, /is no promotion/],
])('refuses %s %s in words', (code, worth, options, words) => {
  expect(readPromotion(code, worth, options)).toMatch(words);
});
