import { fragments } from '@tessera/mfe-cart-contract/fragments';
import { describe, expect, it } from 'vitest';
import { emptyCart, exampleCart } from '../testing/examples.ts';
import { renderPage } from '../testing/render-page.ts';

describe('add to cart', () => {
  it('is a form that the cart page understands, with the price the page gave it', async () => {
    const { html, calls } = await renderPage({
      fragment: 'add-to-cart',
      url: '/products/harbour-evening',
      props: { variantId: 'v1', priceLabel: '€131' },
      answer: () => ({ status: 500, body: null }),
    });
    expect(html).toMatch(/<form(?=[^>]*method="post")[^>]*action="\/cart"/);
    expect(html).toContain('name="intent" value="add"');
    expect(html).toContain('Add to cart, €131');
    expect(calls).toEqual([]);
  });
});

describe('mini cart', () => {
  const show = (cart: typeof exampleCart) =>
    renderPage({ fragment: 'mini-cart', url: '/', answer: () => ({ status: 200, body: cart }) });

  it('is a link that says how many prints the cart holds', async () => {
    expect((await show(exampleCart)).html).toContain('aria-label="Cart, 1 print"');
    expect((await show(emptyCart)).html).toContain('aria-label="Cart, empty"');
  });

  it('sends no cart along with every page', async () => {
    const { preamble } = await show(exampleCart);
    expect(JSON.stringify(preamble)).not.toContain('Harbour');
  });
});

describe('fallbacks', () => {
  it('fill in only props that their schema requires', () => {
    for (const { fallback, props } of Object.values(fragments)) {
      const names = [...fallback.en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const required: readonly string[] = 'required' in props ? props.required : [];
      for (const name of names) expect(required).toContain(name);
    }
  });
});
