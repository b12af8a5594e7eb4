import { expect, it } from 'vitest';
import { ownerOfStack } from './owner-of-stack.ts';

const releases = {
  catalog: { base: '/assets/catalog/0.1.0-aa/' },
  cart: { base: 'http://127.0.0.1:4100/client/' },
};
const frame = (url: string) => `    at f (${url}:1:2)\n`;
const shared = frame('http://localhost:3000/assets/shell/shared.1.js');
const catalog = frame('http://localhost:3000/assets/catalog/0.1.0-aa/page.js');
const cart = frame('http://127.0.0.1:4100/client/mini-cart.js');

it('is the team whose code was running, below code that all share', () => {
  expect(ownerOfStack(`Error: x\n${shared}${cart}${catalog}`, releases)).toBe('cart');
  expect(ownerOfStack(`Error: x\n${shared}${catalog}${cart}`, releases)).toBe('catalog');
});

it('is nobody when no file of theirs was involved, nor one of another release', () => {
  expect(ownerOfStack(shared, releases)).toBeUndefined();
  expect(
    ownerOfStack(frame('http://localhost:3000/assets/catalog/0.0.9-zz/page.js'), releases),
  ).toBeUndefined();
});
