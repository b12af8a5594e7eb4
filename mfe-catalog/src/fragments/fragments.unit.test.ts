import { fragments } from '@tessera/mfe-catalog-contract/fragments';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { renderFragment } from '../testing/render-fragment.ts';
import { testSummary } from '../testing/test-list.ts';

const stores = {
  items: [
    {
      id: 'dublin',
      name: 'Tessera Dublin',
      line1: '14 Drury Street',
      postcode: 'D02 XT73',
      city: 'Dublin',
      country: 'IE',
      phone: '+353 1 555 0114',
      latitude: 53.34,
      longitude: -6.26,
      timeZone: 'Europe/Dublin',
      hours: [{ days: 'Monday to Friday', first: 1, last: 5, open: '10:00', close: '18:00' }],
    },
  ],
};

describe('the store picker', () => {
  it('is radios under the name its parent gave, with the chosen one checked', async () => {
    const { html } = await renderFragment({
      fragment: 'store-picker',
      url: '/checkout',
      props: { name: 'storeId', value: 'dublin' },
      replies: { '/api/catalog/stores': stores },
    });
    expect(html).toMatch(
      /<input(?=[^>]*type="radio")(?=[^>]*name="storeId")(?=[^>]*checked)[^>]*value="dublin"/,
    );
    expect(html).not.toContain('<form');
  });
});

describe('the search box', () => {
  it('is a form that finds without script, and remembers what was searched', async () => {
    const { html } = await renderFragment({
      fragment: 'search-box',
      url: '/search?q=sea',
      replies: {},
    });
    expect(html).toContain('<form action="/search">');
    expect(html).toMatch(/<input(?=[^>]*name="q")(?=[^>]*value="sea")/);
  });
});

describe('recommendations', () => {
  it('asks for what goes with the given products and shows it under the given title', async () => {
    const { html, asked } = await renderFragment({
      fragment: 'recommendations',
      url: '/cart',
      props: { variantIds: ['a', 'b'], title: 'Hangs well with this', limit: 2 },
      replies: {
        '/api/catalog/recommendations?variantIds=a&variantIds=b&limit=2': {
          items: [testSummary('quarto')],
        },
      },
    });
    expect(asked).toHaveLength(1);
    expect(html).toContain('Hangs well with this');
    expect(html).toContain('href="/products/quarto"');
  });

  it('is nothing at all when there is nothing to recommend', async () => {
    const { html } = await renderFragment({
      fragment: 'recommendations',
      url: '/',
      replies: { '/api/catalog/recommendations?limit=4': { items: [] } },
    });
    expect(html).toBe('');
  });
});

describe('the contract', () => {
  it('accepts the props that its types allow and refuses others', () => {
    const accepts = (name: keyof typeof fragments, props: unknown) =>
      new Ajv2020().validate(fragments[name].props, props);
    expect(accepts('recommendations', { handles: ['a'], limit: 4 })).toBe(true);
    expect(accepts('recommendations', { limit: 0 })).toBe(false);
    expect(accepts('store-picker', { name: 'storeId' })).toBe(true);
    expect(accepts('store-picker', {})).toBe(false);
    expect(accepts('search-box', { q: 'x' })).toBe(false);
  });

  it('has fallbacks that lead somewhere without script', () => {
    for (const { fallback } of Object.values(fragments)) {
      const texts = typeof fallback === 'string' ? [fallback] : Object.values(fallback ?? {});
      expect(texts).not.toEqual([]);
      for (const text of texts) expect(text).toMatch(/<a href="\/|<form action="\//);
    }
  });
});
