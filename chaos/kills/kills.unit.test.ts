import { expect, it } from 'vitest';
import { createKillCount } from './count-kills.ts';
import { parseCrash } from './watch-crashes.ts';

it('a crash is read off the last line of a log, also behind a line that was cut off', () => {
  const line = '{"level":"warn","crashPoint":"void-payment:done","fate":"die"}';
  const crash = { point: 'void-payment:done', fate: 'die' };
  expect(parseCrash(line)).toEqual(crash);
  expect(parseCrash(`{"level":"info","ti${line}`)).toEqual(crash);
  expect(parseCrash('{"level":"warn","point":"void-payment:done","msg":"armed"}')).toBeNull();
});

it('a point counts as missed only when nothing ever came to it', () => {
  const count = createKillCount();
  count.process('cart');
  count.process('cart');
  count.missed('order-placed');
  count.missed('void-payment:done');
  count.missed('book-delivery:done');
  const sums = count.sums([
    { point: 'void-payment:done', fate: 'die', instance: 'cart' },
    { point: 'book-delivery:done', fate: 'freeze', instance: 'cart-2' },
  ]);
  expect(sums).toEqual({
    processes: { cart: 2 },
    points: { 'void-payment:done': 1 },
    freezes: { 'book-delivery:done': 1 },
    missed: ['order-placed'],
    kills: 3,
  });
});
