import { describe, expect, it } from 'vitest';
import { emptyCart, exampleCart, exampleDelivery, exampleOrder } from '../testing/examples.ts';
import { attributes, renderPage, type Answer } from '../testing/render-page.ts';

const answer =
  (placing: { status: number; body: unknown } = { status: 202, body: exampleOrder }): Answer =>
  ({ path }) => {
    if (path === '/api/cart/orders') return placing;
    if (path === '/api/cart/delivery-options') return { status: 200, body: exampleDelivery };
    return { status: 200, body: exampleCart };
  };
const show = () => renderPage({ fragment: 'checkout', url: '/checkout', answer: answer() });

const typed = {
  idempotencyKey: 'key-of-this-form',
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  line1: 'Torstraße 1',
  postcode: '10119',
  city: 'Berlin',
  country: 'DE',
  delivery: 'express',
  cardNumber: '4242 4242 4242 4242',
  expiry: '04/28',
  securityCode: '123',
  'total-standard': '13100',
  'total-express': '14390',
};
const post = (form: Record<string, string>, placing?: { status: number; body: unknown }) =>
  renderPage({ fragment: 'checkout', url: '/checkout', answer: answer(placing), form });
const problem = (status: number, type: string, more: object = {}) => ({
  status,
  body: { type, status, title: `Title of ${type}`, detail: `Detail of ${type}.`, ...more },
});

describe('/checkout', () => {
  it('has eight fields to type in, each with its autocomplete', async () => {
    const { html } = await show();
    const inputs = [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
    const visible = inputs.filter((tag) => !/type="(hidden|radio)"/.test(tag));
    expect(visible.map((tag) => /name="(\w+)"/.exec(tag)?.[1])).toEqual([
      'email',
      'name',
      'line1',
      'postcode',
      'city',
      'cardNumber',
      'expiry',
      'securityCode',
    ]);
    expect(attributes(html, 'input', 'autoComplete').length).toBe(8);
    expect(html).toMatch(/<details(?![^>]*\sopen)[^>]*>.*<select[^>]*name="country"/);
  });

  it('checks on the server only, and asks for no account', async () => {
    const { html } = await show();
    expect(html).toMatch(/<form[^>]*noValidate/i);
    expect(html).toContain('No account needed');
  });

  it('offers dates, and has on the button the total of each way of delivery', async () => {
    const { html } = await show();
    expect(html).toContain('Arrives Thu 26 to Fri 27 Nov');
    expect(html).toMatch(/Place order, (<span[^>]*>€131<\/span>)(<span[^>]*>€143.90<\/span>)/);
    expect(html).toContain('name="total-express" value="14390"');
  });

  it('has the store picker inside the form, so that its choice is sent along', async () => {
    const { html } = await show();
    const form = html.slice(html.indexOf('<form'), html.indexOf('</form>'));
    expect(form).toContain('data-fragment="catalog/store-picker"');
  });

  it('makes a new key for each time the form is shown', async () => {
    const keys = await Promise.all([show(), show()]);
    const [one, two] = keys.map(
      ({ preamble }) => preamble.data as { data: { idempotencyKey: string } },
    );
    expect(one?.data.idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    expect(one?.data.idempotencyKey).not.toBe(two?.data.idempotencyKey);
  });

  it('has nothing to check out when the cart is empty', async () => {
    const page = await renderPage({
      fragment: 'checkout',
      url: '/checkout',
      answer: ({ path }) => ({
        status: 200,
        body: path.endsWith('options') ? exampleDelivery : emptyCart,
      }),
    });
    expect(page.html).toContain('There is nothing to check out');
  });
});

describe('a posted checkout', () => {
  it('places the order with the key of the form and the total that was on the button', async () => {
    const { status, headers, calls } = await post(typed);
    expect([status, headers['location']]).toEqual([303, `/orders/${exampleOrder.id}`]);
    expect(calls[0]).toMatchObject({
      method: 'POST',
      headers: { 'idempotency-key': 'key-of-this-form' },
      body: { delivery: 'express', expectedTotal: { amount: 14390 }, address: { city: 'Berlin' } },
    });
  });

  it('sends the store instead of an address for a pick-up', async () => {
    const { calls } = await post({ ...typed, delivery: 'pick-up', storeId: 's1' });
    expect(calls[0]?.body).toMatchObject({ storeId: 's1' });
    expect(calls[0]?.body).not.toHaveProperty('address');
  });

  it('comes back with a summary that leads to each field, the same words there, and what was typed', async () => {
    const errors = [
      { field: 'address.postcode', message: 'Enter the postcode' },
      { field: 'card.number', message: 'Check the card number' },
    ];
    const { status, title, html } = await post(
      { ...typed, postcode: '' },
      problem(422, 'invalid-input', { errors }),
    );
    expect([status, title]).toEqual([422, 'Error: Checkout | Tessera']);
    expect(html).toContain('There is a problem');
    expect(html).toContain('<a href="#postcode">Enter the postcode</a>');
    expect(html).toContain('<a href="#cardNumber">Check the card number</a>');
    expect(html.match(/Enter the postcode/g)).toHaveLength(2);
    expect(html).toContain('value="Torstraße 1"');
    expect(html).toMatch(/<input(?=[^>]*value="express")[^>]*checked/);
    expect(html).toContain('name="idempotencyKey" value="key-of-this-form"');
  });

  it('never writes a card number or security code into the page or its state', async () => {
    const page = await post(typed, problem(422, 'invalid-input', { errors: [] }));
    const all = page.html + JSON.stringify(page.preamble);
    expect(all).not.toContain('value="4242');
    expect(all).not.toMatch(/"4242 4242 4242 4242"|"123"/);
  });

  it('says that the total has changed and asks again', async () => {
    const { status, html } = await post(typed, problem(409, 'price-changed'));
    expect(status).toBe(409);
    expect(html).toContain('Detail of price-changed.');
  });

  it('leads to the order that is being placed already', async () => {
    const { html } = await post(typed, problem(409, 'order-in-progress', { orderId: 'o1' }));
    expect(html).toContain('<a href="/orders/o1">');
  });

  it('takes a new key when the old one was used for something else', async () => {
    const { html } = await post(typed, problem(422, 'idempotency-key-reused'));
    expect(html).not.toContain('key-of-this-form');
    expect(html).toContain('Please look at your order once more');
  });
});
