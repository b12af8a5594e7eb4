import { expect, test } from 'vitest';
import { notYours } from './not-yours.ts';

const cart = { name: 'cart', team: 'checkout' };

test('a team may change what is its own, and an operator everything', () => {
  expect(notYours({ team: 'checkout' }, cart)).toBeNull();
  expect(notYours({ team: null }, cart)).toBeNull();
});

test('another team is told whose it is', () => {
  expect(notYours({ team: 'catalog' }, cart)).toBe(
    'cart is team checkout’s. Your key is of team catalog: changing it would be refused and noted.',
  );
});
