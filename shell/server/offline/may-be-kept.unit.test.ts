import { describe, expect, it } from 'vitest';
import { mayBeKept } from './may-be-kept.ts';

const kept = (pathname: string, change = {}) =>
  mayBeKept({ method: 'GET', pathname, status: 200, ownComposition: false, ...change });

describe('a page to be shown offline', () => {
  it('is one of the shop, never one of a person', () => {
    for (const path of ['/', '/c/prints', '/products/agave', '/search', '/stores', '/cart'])
      expect(kept(path), path).toBe(true);
    for (const path of ['/account', '/account/orders', '/checkout', '/orders/1', '/cart/x', '/new'])
      expect(kept(path), path).toBe(false);
  });

  it('is made of what is live, and is not about something that went wrong', () => {
    expect(kept('/', { ownComposition: true })).toBe(false);
    expect(kept('/', { status: 503 })).toBe(false);
    expect(kept('/cart', { method: 'POST' })).toBe(false);
  });
});
