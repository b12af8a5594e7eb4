import { expect, it } from 'vitest';
import { codeBytes } from './code-bytes.ts';

const base = '/assets/cart/0.1.0-aa/';
const file = (path: string, encodedBodySize: number) => ({
  name: `http://localhost:3000${path}`,
  encodedBodySize,
});
const loaded = [
  file(`${base}remoteEntry.1.js`, 900),
  file(`${base}expose-mini-cart.1.js`, 4_000),
  file(`${base}expose-mini-cart.2.css`, 500),
  file(`${base}expose-mini-cart-menu.1.js`, 70_000),
  file('/assets/catalog/0.1.0-bb/expose-mini-cart.1.js', 80_000),
];

it('counts the fragment’s own script and style, once each, and nobody else’s', () => {
  const twice = [...loaded, file(`${base}expose-mini-cart.1.js`, 4_000)];
  expect(codeBytes(twice, base, 'mini-cart')).toBe(4_500);
});

it('says that nothing came rather than that it weighs nothing', () => {
  expect(codeBytes(loaded, base, 'checkout')).toBeNull();
});
