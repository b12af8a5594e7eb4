import { describe, expect, it } from 'vitest';
import { nextPath, signInPath } from './next-path.ts';

const page = (next?: string) => {
  const url = new URL('https://shop.example/account/sign-in');
  if (next !== undefined) url.searchParams.set('next', next);
  return url;
};

describe('the way on after signing in', () => {
  it.each(['/account/orders', '/checkout?step=2', '/products/massif?variant=1#frame', '/'])(
    'is the path that was asked for: %s',
    (next) => expect(nextPath(page(next))).toBe(next),
  );

  it.each([
    'https://evil.example/',
    '//evil.example/path',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'account',
    '',
    undefined,
  ])('never leaves the shop: %j', (next) => expect(nextPath(page(next))).toBe('/account'));

  it('is not the sign-in page again', () => {
    expect(nextPath(page('/account/sign-in?next=/account/sign-in'))).toBe('/account');
  });

  it('comes back to where somebody was sent from', () => {
    const from = new URL('https://shop.example/account/orders?placed=1&a=b');
    const there = new URL(signInPath(from), from.origin);
    expect(nextPath(there)).toBe('/account/orders?placed=1&a=b');
  });
});
