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

/** Without what nobody sees before they ask for it. */
const withoutClosed = (html: string): string =>
  html.replaceAll(/<details(?![^>]*\sopen)[^>]*>.*?<\/details>/gs, '');

describe('/checkout', () => {
  it('has eight fields to type in, each with its autocomplete', async () => {
    const { html } = await show();
    const inputs = [...withoutClosed(html).matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
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
    expect(attributes(withoutClosed(html), 'input', 'autoComplete').length).toBe(8);
    expect(html).toMatch(/<details(?![^>]*\sopen)[^>]*>.*<select[^>]*name="country"/);
  });

  it('shows what a promotion takes off each way of delivery, and taxes by country', async () => {
    const discount = { amount: 1310, currency: 'EUR' };
    const { html } = await renderPage({
      fragment: 'checkout',
      url: '/checkout',
      answer: ({ path }) =>
        path === '/api/cart/delivery-options'
          ? {
              status: 200,
              body: {
                ...exampleDelivery,
                totals: exampleDelivery.totals.map((one) => ({ ...one, discount })),
              },
            }
          : {
              status: 200,
              body: {
                ...exampleCart,
                discount,
                promotion: { code: 'TEN', label: '10% off', message: null },
              },
            },
    });
    expect(html).toContain('10% off');
    expect(html.match(/−€13.10/g)).toHaveLength(3);
    expect(html).toContain('name="discount-express" value="1310"');
    expect(html).toContain('VAT (19 %, Germany)');
  });

  it('asks before it charges a total without a code that was used before', async () => {
    const refused = problem(409, 'promotion-used', { code: 'TEN' });
    const { html, status } = await post({ ...typed, 'discount-express': '1310' }, refused);
    expect(status).toBe(409);
    expect(html).toContain('Detail of promotion-used.');
    expect(html).toContain('Order for ');
    expect(html).toContain('value="ada@example.org"');
  });

  it('sends a gift note, and keeps it open when it is refused', async () => {
    const errors = [{ field: 'giftNote', message: 'A gift note has at most 200 characters' }];
    const form = { ...typed, giftNote: ' For you ' };
    const { html, calls } = await post(form, problem(422, 'invalid-input', { errors }));
    const order = calls.find(({ method }) => method === 'POST');
    expect(order?.body).toMatchObject({ giftNote: 'For you' });
    expect(html).toMatch(/<details[^>]*\sopen[^>]*>(?:(?!<\/details>).)*name="giftNote"/s);
    expect(html).toContain('href="#giftNote"');
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

  it('asks before another total is charged: the old one, the new one, and why', async () => {
    const agreed = { ...typed, 'total-express': '13990', 'seen-v1': '1x12900' };
    const { status, title, html } = await post(
      agreed,
      problem(409, 'price-changed', { total: { amount: 14390, currency: 'EUR' } }),
    );
    expect([status, title]).toEqual([409, 'Error: Checkout | Tessera']);
    expect(html).toContain('<s>€139.90</s> and is now <b>€143.90</b>');
    expect(html).toContain('Harbour, Evening costs €131, no longer €129.');
    expect(html).toContain('Delivery costs €12.90, no longer €10.90.');
    expect(html).toMatch(/Order for (<span[^>]*>€131<\/span>)(<span[^>]*>€143.90<\/span>)/);
    expect(html).not.toContain('Place order');
    expect(html, 'what is sent next').toContain('name="total-express" value="14390"');
    expect(html).toContain('name="seen-v1" value="1x13100"');
  });

  it('orders in the currency that was shown, and asks when the cart has another one by now', async () => {
    const sent: unknown[] = [];
    const { html } = await renderPage({
      fragment: 'checkout',
      url: '/checkout',
      form: { ...typed, currency: 'GBP', 'total-express': '12500', 'seen-v1': '1x11400' },
      answer: (request) => {
        if (request.path === '/api/cart/orders') sent.push(request.body);
        return answer(problem(409, 'price-changed'))(request);
      },
    });
    expect(sent).toMatchObject([{ expectedTotal: { amount: 12500, currency: 'GBP' } }]);
    expect(html).toContain('<s>£125</s> and is now <b>€143.90</b>');
    expect(html).toContain('The currency of the cart is Euro now.');
    expect(html).not.toContain('no longer');
    expect(html, 'what is sent next').toContain('name="currency" value="EUR"');
  });

  it('keeps what was typed while it asks, but for the card, and makes it another order', async () => {
    const page = await post(typed, problem(409, 'price-changed'));
    expect(page.html).toContain('value="Torstraße 1"');
    expect(page.html).not.toContain('key-of-this-form');
    const all = page.html + JSON.stringify(page.preamble);
    expect(all).not.toMatch(/value="4242|"4242 4242 4242 4242"|"123"/);
  });

  it.each([500, 503, 504])(
    'stays the same order when it is sent again after no answer (%i)',
    async (status) => {
      const page = await post(typed, problem(status, 'service-timeout'));
      expect(page.status).toBe(status);
      expect(page.html).toContain('name="idempotencyKey" value="key-of-this-form"');
    },
  );

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
