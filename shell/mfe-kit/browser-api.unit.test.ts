import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBrowserApi } from './browser-api.ts';

const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response('{}')));
beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockClear();
});
const init = () => fetched.mock.lastCall?.[1];

it('lets a change arrive whose page is left, and gives up a question', async () => {
  await createBrowserApi().send('POST', '/api/cart/lines', { variantId: 'v1', quantity: 1 });
  expect(init()).toMatchObject({ keepalive: true, body: '{"variantId":"v1","quantity":1}' });
  await createBrowserApi().send('DELETE', '/api/cart/lines/v1');
  expect(init()).toMatchObject({ keepalive: true });
  await createBrowserApi().get('/api/cart/cart');
  expect(init()?.keepalive).toBeUndefined();
});

it('sends what is too large for that as it is', async () => {
  await createBrowserApi().send('POST', '/api/catalog/reviews', { text: 'x'.repeat(20_000) });
  expect(init()).toMatchObject({ keepalive: false });
});
