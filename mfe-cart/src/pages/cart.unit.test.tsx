import { describe, expect, it } from 'vitest';
import type { Cart } from '../cart/api-types.ts';
import { emptyCart, exampleCart } from '../testing/examples.ts';
import { renderPage, type Answer } from '../testing/render-page.ts';

const holding =
  (cart: Cart): Answer =>
  () => ({ status: 200, body: cart });
const show = (cart: Cart, url = '/cart') =>
  renderPage({ fragment: 'cart', url, answer: holding(cart) });
const post = (form: Record<string, string>, answer: Answer = holding(exampleCart)) =>
  renderPage({ fragment: 'cart', url: '/cart', answer, form });

describe('/cart', () => {
  it('shows total, tax and delivery, and checks out without an account', async () => {
    const { html, status, title } = await show(exampleCart);
    expect([status, title]).toEqual([200, 'Cart | Tessera']);
    expect(html).toContain('Includes €20.92 VAT (19 %)');
    expect(html).toContain('Arrives Thu 26 to Fri 27 Nov');
    expect(html).toMatch(/<a href="\/checkout"[^>]*>Check out, €131<\/a>/);
    expect(html).toContain('No account needed');
  });

  it('asks catalog for recommendations for what the cart holds', async () => {
    const { html } = await show(exampleCart);
    expect(html).toContain('data-fragment="catalog/recommendations"');
    expect(html).toContain(
      '{&quot;title&quot;:&quot;Hangs well with these&quot;,&quot;variantIds&quot;:[&quot;v1&quot;]}',
    );
  });

  it('says what changed, and what cannot be bought any more', async () => {
    const message = 'Harbour, Evening is not available any more.';
    const { html } = await show({
      ...emptyCart,
      lines: exampleCart.lines.map((line) => ({ ...line, available: false })),
      notices: [{ type: 'unavailable', variantId: 'v1', message }],
    });
    expect(html).toContain(message);
    expect(html).not.toContain('/checkout');
  });

  it('has words and a way on for an empty cart', async () => {
    const { html } = await show(emptyCart);
    expect(html).toContain('Your cart is empty');
    expect(html).toContain('Browse all prints');
  });

  it('carries no style attribute and no inline handler', async () => {
    const { html } = await show(exampleCart);
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });
});

describe('forms posted to /cart', () => {
  it('add what a product page sends, without a quantity one piece', async () => {
    const { status, headers, calls } = await post({ intent: 'add', variantId: 'v1' });
    expect([status, headers['location']]).toEqual([303, '/cart']);
    expect(calls).toMatchObject([
      { method: 'POST', path: '/api/cart/lines', body: { variantId: 'v1', quantity: 1 } },
    ]);
  });

  it('set a quantity; zero removes', async () => {
    const set = await post({ intent: 'set', variantId: 'v1', quantity: '3' });
    expect(set.calls).toMatchObject([{ method: 'PATCH', body: { quantity: 3 } }]);
    const zero = await post({ intent: 'set', variantId: 'v1', quantity: '0' });
    expect(zero.calls.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
  });

  it('remove a line and offer to put it back', async () => {
    const { headers } = await post({ intent: 'remove', variantId: 'v1' });
    expect(headers['location']).toBe('/cart?removed=v1&quantity=1');
    const { html } = await show(emptyCart, headers['location']);
    expect(html).toContain('Undo');
    expect(html).toContain('name="variantId" value="v1"');
  });

  it('show the cart again with the reason when the service refuses', async () => {
    const refusal = {
      type: 'quantity-too-large',
      title: 'Too many',
      status: 422,
      detail: 'Choose fewer.',
      errors: [{ field: 'quantity', message: 'Too many' }],
    };
    const { status, html, title } = await post({ intent: 'add', variantId: 'v1' }, ({ method }) =>
      method === 'POST' ? { status: 422, body: refusal } : { status: 200, body: exampleCart },
    );
    expect([status, title]).toEqual([422, 'Error: Cart | Tessera']);
    expect(html).toContain('Choose fewer.');
    expect(html).toContain('Harbour, Evening');
  });
});
