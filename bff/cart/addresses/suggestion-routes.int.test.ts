import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCart } from '../testing/open-cart.ts';
import { SuggestionsUnavailable, type AddressSuggestions } from './address-suggestions.ts';
import { createOfflineSuggestions } from './offline/offline-suggestions.ts';

const path = '/api/cart/address-suggestions';

describe(`GET ${path}`, () => {
  const offline = createOfflineSuggestions();
  let addresses: AddressSuggestions = offline;
  let shop: Awaited<ReturnType<typeof openCart>>;
  beforeAll(async () => {
    shop = await openCart({}, { addresses: { find: (query) => addresses.find(query) } });
  });
  afterAll(() => shop.drop());

  const ask = async (query: Record<string, string>, id: string = crypto.randomUUID()) =>
    shop.browser({ id }).get(`${path}?${new URLSearchParams(query)}`);

  it('answers with what choosing one fills in', async () => {
    const { status, body } = await ask({ q: ' Torstr 12 ', country: 'DE' });
    expect(status).toBe(200);
    expect(body).toEqual({
      suggestions: [{ line1: 'Torstraße 12', postcode: '10119', city: 'Berlin', country: 'DE' }],
    });
  });

  it('lets the browser keep the answer, and nobody between', async () => {
    const reply = await shop.app.request(`${path}?q=Torstr`, {
      headers: {
        'tessera-visitor': await shop.tokens.shell.signVisitor('cart', {
          id: 'v',
          accountId: null,
          email: null,
          name: null,
        }),
      },
    });
    expect(reply.headers.get('cache-control')).toBe('private, max-age=300');
  });

  it.each<[Record<string, string>, string]>([
    [{}, 'q'],
    [{ q: 'To' }, 'q'],
    [{ q: '  a  ' }, 'q'],
    [{ q: 'x'.repeat(201) }, 'q'],
    [{ q: 'Torstr', country: 'XX' }, 'country'],
    [{ q: 'Torstr', country: 'Germany' }, 'country'],
  ])('refuses %j with a problem of %s', async (query, field) => {
    const { status, body } = await ask(query);
    expect(status).toBe(422);
    expect(body.errors.map((error) => error.field)).toEqual([field]);
  });

  it('slows down who asks faster than anybody types, and nobody else', async () => {
    const statuses: number[] = [];
    for (let calls = 0; calls < 41; calls += 1) {
      statuses.push((await ask({ q: 'Torstr' }, 'hasty')).status);
    }
    expect(statuses.indexOf(429)).toBe(40);
    expect((await ask({ q: 'Torstr' }, 'calm')).status).toBe(200);
    shop.clock.advance(10_000);
    expect((await ask({ q: 'Torstr' }, 'hasty')).status).toBe(200);
  });

  it('is a 503 when there is nothing to suggest from', async () => {
    addresses = { find: () => Promise.reject(new SuggestionsUnavailable('resting')) };
    const { status, body } = await ask({ q: 'Torstr' });
    addresses = offline;
    expect(status).toBe(503);
    expect(body.type).toBe('unavailable');
  });
});
