import { expect, it } from 'vitest';
import type { PageRequest } from '../fragments/page-request.ts';
import { testRelease } from '../testing/test-release.ts';
import { createLoadStyles } from './stylesheet.ts';

const page = {
  origin: 'http://shop',
  releases: new Map([['cart', testRelease({ name: 'cart', id: 'k1' })]]),
} as unknown as PageRequest;

const load = async (css: string | null) => {
  const loadStyles = createLoadStyles(async () => {
    if (css === null) throw new Error('gone');
    return css;
  });
  return (await loadStyles(page, 'cart', ['a.css']))[0];
};

it('small CSS is inlined in the layer of micro-frontends, under its absolute address', async () => {
  expect(await load('.a{}')).toEqual({
    href: 'http://shop/assets/cart/k1/a.css',
    css: '@layer mfe{.a{}}',
  });
  expect((await load('@layer mfe{.a{}}'))?.css).toBe('@layer mfe{.a{}}');
  expect((await load('.a{background:url("data:x")}'))?.css).toContain('data:x');
});

it.each([
  ['what is too long', '.a{}'.repeat(5000)],
  ['relative addresses', '.a{background:url(x.png)}'],
  ['what would end the element', '.a::after{content:"</style>"}'],
  ['a missing file', null],
])('is linked for %s', async (_, css) => {
  expect(await load(css)).toEqual({ href: 'http://shop/assets/cart/k1/a.css', css: null });
});
