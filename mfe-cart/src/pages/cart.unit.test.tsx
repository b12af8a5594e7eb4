import { describe, expect, it } from 'vitest';
import type { Cart } from '../cart/api-types.ts';
import { emptyCart, exampleCart, exampleSaved } from '../testing/examples.ts';
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

  it('shows what is saved for later, also beside an empty cart', async () => {
    const { html } = await show({ ...emptyCart, saved: [exampleSaved] });
    expect(html).toContain('Your cart is empty');
    expect(html).toMatch(/<h2[^>]*>Saved for later<\/h2>/);
    expect(html).toContain('Move to cart');
    const gone = await show({ ...emptyCart, saved: [{ ...exampleSaved, available: false }] });
    expect(gone.html).not.toContain('Move to cart');
  });

  it('says of one print both how it is called and what it costs now', async () => {
    const notices: Cart['notices'] = [
      { type: 'price-changed', variantId: 'v1', message: 'Harbour has gone up.' },
    ];
    const renamed = [{ variantId: 'v1', message: 'Port is now called Harbour.' }];
    const { html } = await show({ ...exampleCart, notices, renamed });
    for (const { message } of [...notices, ...renamed]) expect(html).toContain(message);
  });

  it('shows a code with what it takes off, and the way to take it off', async () => {
    const promotion = { code: 'TEN', label: '10% off', message: null };
    const discount = { amount: 1310, currency: 'EUR' };
    const { html } = await show({ ...exampleCart, promotion, discount });
    expect(html).toContain('−€13.10');
    expect(html).toContain('Remove<span class="t-visually-hidden"> the code TEN</span>');
    const message = 'The code TEN is over.';
    const over = await show({ ...exampleCart, promotion: { ...promotion, message } });
    expect(over.html).toContain(message);
    expect(over.html).not.toContain('−€');
  });

  it('uses a code and takes it off by plain forms', async () => {
    const used = await post({ intent: 'use-code', code: 'ten' });
    expect(used.status).toBe(303);
    expect(used.calls.at(-1)).toMatchObject({
      method: 'PUT',
      path: '/api/cart/promotion',
      body: { code: 'ten' },
    });
    const removed = await post({ intent: 'remove-code' });
    expect(removed.calls.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/cart/promotion' });
  });

  it('says at the field why a code was not taken, and keeps what was typed', async () => {
    const detail = 'We do not know the code TEM.';
    const problem = { type: 'promotion-unknown', status: 404, title: 'No', detail };
    const { html, status, title } = await post({ intent: 'use-code', code: 'TEM' }, ({ method }) =>
      method === 'PUT' ? { status: 404, body: problem } : { status: 200, body: exampleCart },
    );
    expect([status, title]).toEqual([404, 'Error: Cart | Tessera']);
    expect(html).toContain('href="#code"');
    expect(html).toMatch(/<details[^>]*\sopen/);
    expect(html).toContain('value="TEM"');
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

  it('set a quantity of the line that the page showed; zero removes it', async () => {
    const form = { intent: 'set', variantId: 'v1', version: '12-3' };
    const headers = { 'if-match': '"12-3"' };
    const set = await post({ ...form, quantity: '3' });
    expect(set.calls).toMatchObject([{ method: 'PATCH', body: { quantity: 3 }, headers }]);
    const zero = await post({ ...form, quantity: '0' });
    expect(zero.calls).toMatchObject([{ method: 'GET' }, { method: 'DELETE', headers }]);
    const old = await post({ intent: 'set', variantId: 'v1', quantity: '3' });
    expect(old.calls[0]?.headers).not.toHaveProperty('if-match');
  });

  it('carry the version of the line that the page shows', async () => {
    const { html } = await show(exampleCart);
    expect(html.match(/name="version" value="1"/g)).toHaveLength(3);
  });

  describe('that another window was quicker with', () => {
    const message = 'This cart was changed in another window: it now holds 5 of Harbour.';
    const cart: Cart = {
      ...exampleCart,
      lines: exampleCart.lines.map((line) => ({ ...line, quantity: 5, version: '20-5' })),
    };
    const refuse =
      (now: Cart): Answer =>
      ({ method }) =>
        method === 'GET'
          ? { status: 200, body: now }
          : {
              status: 412,
              body: { type: 'cart-changed', title: '', status: 412, detail: message, cart: now },
            };
    const form = { intent: 'set', variantId: 'v1', quantity: '3', version: '12-3' };
    const offer = (html: string) => html.match(/role="alert".*?<\/form>/s)?.[0] ?? '';

    it('show the cart as it is now, and offer the same again for it', async () => {
      const { status, html } = await post(form, refuse(cart));
      expect(status).toBe(412);
      expect(html).toContain(message);
      expect(html).toContain('value="5"');
      expect(offer(html)).toContain('Change it to 3');
      expect(offer(html)).toContain('name="version" value="20-5"');
      expect(html).not.toContain('The cart was not changed');
    });

    it('offer to put back what was taken out', async () => {
      const { html } = await post(form, refuse(emptyCart));
      expect(offer(html)).toContain('Put 3 back');
      expect(offer(html)).toContain('name="intent" value="add"');
    });

    it('ask again before a line with more pieces is removed', async () => {
      const { html } = await post({ ...form, intent: 'remove' }, refuse(cart));
      expect(offer(html)).toContain('Remove it anyway');
      expect(offer(html)).toContain('name="intent" value="remove"');
    });
  });

  it('save a line for later, put it back and remove it for good', async () => {
    const saved = await post({ intent: 'save', variantId: 'v1', version: '12-3' });
    expect(saved.calls.at(-1)).toMatchObject({ method: 'PUT', path: '/api/cart/saved/v1' });
    expect(saved.headers['location']).toBe('/cart');
    const restored = await post({ intent: 'restore', variantId: 'v1' });
    expect(restored.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/api/cart/saved/v1/to-cart',
    });
    const forgotten = await post({ intent: 'forget', variantId: 'v1' });
    expect(forgotten.calls.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/cart/saved/v1' });
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
