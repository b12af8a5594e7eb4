import { describe, expect, it } from 'vitest';
import { cookieHeader, ownSetCookies, parseCookies } from './cookies.ts';

describe('cookies', () => {
  it('reach only the service whose name they begin with', () => {
    const cookies = parseCookies(
      'cart_id=a=b; account_session_token=s; cartoon=1; tessera_visitor=v',
    );
    expect(cookieHeader(cookies, 'cart')).toBe('cart_id=a=b');
    expect(cookieHeader(cookies, 'account')).toBe('account_session_token=s');
    expect(cookieHeader(cookies, 'catalog')).toBe('');
    expect(cookieHeader(cookies, 'tessera'), 'a team of that name').toBe('');
  });

  it('are set by no other service', () => {
    const lines = [
      'cart_id=1; Path=/; HttpOnly',
      'account_session_token=mine; Path=/',
      ' tessera_visitor=v.s',
      'cart',
      'releases_session=x; cart_id=1',
    ];
    expect(ownSetCookies(lines, 'cart')).toEqual(['cart_id=1; Path=/; HttpOnly']);
    expect(ownSetCookies(lines, 'releases')).toEqual([]);
  });

  it('count once: the first of a name', () => {
    expect([...parseCookies('cart_id=mine; cart_id=forged; ; =x')]).toEqual([['cart_id', 'mine']]);
    expect(parseCookies(undefined).size).toBe(0);
  });
});
