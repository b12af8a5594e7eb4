import { describe, expect, it } from 'vitest';
import { decideRequest } from './decide-request.ts';

const shop = 'https://shop.example';
const decide = (path: string, { method = 'GET', mode = 'cors' } = {}) =>
  decideRequest({ method, mode, url: new URL(path, shop).href }, shop);

describe('the worker', () => {
  it('answers documents, and files that never change', () => {
    expect(decide('/products/agave?variant=1', { mode: 'navigate' })).toBe('page');
    expect(decide('/assets/catalog/1.0.0-abc/product.js')).toBe('immutable');
    expect(decide('/ds/tessera-1.0badcafe.css')).toBe('immutable');
    expect(decide('/art/agave-320.avif')).toBe('picture');
  });

  it('leaves answers of services alone, and all that drills, overrides and the console are made of', () => {
    for (const path of [
      '/api/cart/cart',
      '/api/account/me',
      '/_faults/cart/1/client/a.js',
      '/_composition/abc',
      '/_releases/',
      'https://elsewhere.example/assets/a.js',
    ]) {
      expect(decide(path), path).toBe('pass');
      expect(decide(path, { mode: 'navigate' }), path).toBe('pass');
    }
    expect(decide('/api/cart/orders', { method: 'POST' })).toBe('pass');
  });

  it('keeps an add for later, and notices that somebody signs in or out, by script or by form', () => {
    expect(decide('/api/cart/lines', { method: 'POST' })).toBe('add-to-cart');
    expect(decide('/api/account/auth/sign-out', { method: 'POST' })).toBe('identity');
    expect(decide('/account', { method: 'POST', mode: 'navigate' })).toBe('identity');
    expect(decide('/de/account/sign-in', { method: 'POST', mode: 'navigate' })).toBe('identity');
    expect(decide('/account/sign-in', { method: 'GET', mode: 'navigate' })).toBe('page');
  });
});
