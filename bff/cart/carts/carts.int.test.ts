import { serializeSigned } from 'hono/utils/cookie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productChanged, productRemoved } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let visitors = 0;
/** Somebody who was never here. */
const newcomer = (accountId: string | null = null) => {
  visitors += 1;
  const id = `visitor-${visitors}`;
  return { id, ...service.browser({ id, accountId }) };
};
const euros = (amount: number) => ({ amount, currency: 'EUR' });

beforeAll(async () => {
  service = await openCart();
  const many = Array.from({ length: 101 }, (_, index) => `many-${index}`);
  await service.publish(
    productChanged('harbour'),
    productChanged('massif', { price: 42_00 }),
    productChanged('sold-out', { available: false }),
    productChanged('many', { variantIds: many, price: 1_00 }),
  );
});
afterAll(() => service.drop());

describe('GET /api/cart/cart', () => {
  it('is an empty cart without a cookie for a visitor who added nothing', async () => {
    const { status, body, setCookie } = await newcomer().get('/api/cart/cart');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      lines: [],
      count: 0,
      total: euros(0),
      delivery: euros(0),
      notices: [],
    });
    expect(setCookie).toBeNull();
  });

  it('refuses a request without a visitor token', async () => {
    expect((await service.app.request('/api/cart/cart')).status).toBe(401);
  });

  it('shows total, tax and delivery, with a date', async () => {
    const shopper = newcomer();
    await shopper.add('massif-1');
    const { body } = await shopper.get('/api/cart/cart');
    expect(body).toMatchObject({
      count: 1,
      subtotal: euros(42_00),
      delivery: euros(4_90),
      total: euros(46_90),
      tax: euros(7_49),
      deliveryOption: { promise: 'Arrives Thu 26 to Fri 27 Nov' },
    });
  });
});

describe('POST /api/cart/lines', () => {
  it('makes a cart on the first add and keeps it by a signed cookie', async () => {
    const shopper = newcomer();
    const { status, body, setCookie } = await shopper.add('harbour-1', 2);
    expect(status).toBe(200);
    expect(body.lines).toMatchObject([
      {
        variantId: 'harbour-1',
        quantity: 2,
        unitPrice: euros(131_00),
        total: euros(262_00),
        frame: 'black',
      },
    ]);
    expect(setCookie).toMatch(/^cart_id=.+; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await shopper.get('/api/cart/cart')).body.count).toBe(2);
  });

  it('believes a cookie that was signed before the service signed them itself', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    const [id = ''] = shopper.cookie().replace('cart_id=', '').split('.');
    const phone = newcomer();
    phone.setCookie(await serializeSigned('cart_id', id, 'a secret of this test'));
    expect((await phone.get('/api/cart/cart')).body.count).toBe(1);
  });

  it.each([
    ['has another signature', (cookie: string) => cookie.replace(/.{6}$/, 'AAA%3D')],
    ['has no signature', (cookie: string) => cookie.replace(/\..*$/, '')],
    ['has an empty signature', (cookie: string) => cookie.replace(/\..*$/, '.')],
    ['names no cart', () => 'cart_id=mine.AAAA'],
    ['cannot be decoded', () => 'cart_id=%E0%A4%A'],
  ])('does not believe a cookie that %s: neither reads nor changes that cart', async (_, forge) => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    const thief = newcomer();
    thief.setCookie(forge(shopper.cookie()));
    expect((await thief.get('/api/cart/cart')).body.count).toBe(0);
    await thief.call('DELETE', '/api/cart/lines/harbour-1');
    await thief.add('harbour-1', 5);
    expect((await shopper.get('/api/cart/cart')).body.count).toBe(1);
  });

  it.each([
    ['a variant nobody sells', { variantId: 'nothing', quantity: 1 }, 404, 'unknown-variant'],
    [
      'a variant that is not available',
      { variantId: 'sold-out-1', quantity: 1 },
      409,
      'variant-unavailable',
    ],
    ['no variant', { quantity: 1 }, 422, 'invalid-input'],
    ['a variant with an endless id', { variantId: 'x'.repeat(201) }, 422, 'invalid-input'],
    ['a member it does not know', { variantId: 'harbour-1', price: 1 }, 422, 'invalid-input'],
    ['no object', ['harbour-1'], 422, 'invalid-input'],
    ...[0, -1, 0.5, 1.5, 100, 1e308, '2', null, true, [1], {}].map(
      (quantity): [string, unknown, number, string] => [
        `the quantity ${JSON.stringify(quantity)}`,
        { variantId: 'harbour-1', quantity },
        422,
        'invalid-input',
      ],
    ),
  ])('refuses %s and writes nothing', async (_, json, status, type) => {
    const shopper = newcomer();
    const reply = await shopper.call('POST', '/api/cart/lines', json);
    expect(reply).toMatchObject({ status, body: { type } });
    expect((await shopper.get('/api/cart/cart')).body.lines).toEqual([]);
  });

  it.each([
    ['nothing', '', 400],
    ['half a JSON object', '{"variantId":', 400],
    ['null', 'null', 422],
    ['a megabyte', `{"variantId":"harbour-1","quantity":2,"note":"${'x'.repeat(2 ** 20)}"}`, 413],
  ])('refuses a body of %s and writes nothing', async (_, text, status) => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    const visitor = { id: shopper.id, accountId: null, email: null, name: null };
    const headers = {
      'tessera-visitor': await service.tokens.shell.signVisitor('cart', visitor),
      'content-type': 'application/json',
      cookie: shopper.cookie(),
    };
    const lengths: Record<string, string>[] = [{}, { 'content-length': String(text.length) }];
    for (const [method, path] of [
      ['POST', '/api/cart/lines'],
      ['PATCH', '/api/cart/lines/harbour-1'],
    ] as const) {
      for (const length of lengths) {
        const sent = { method, headers: { ...headers, ...length }, body: text };
        const reply = await service.app.request(path, sent);
        expect([reply.status, reply.headers.get('content-type')]).toEqual([
          status,
          'application/problem+json',
        ]);
      }
    }
    expect((await shopper.get('/api/cart/cart')).body.lines).toMatchObject([{ quantity: 1 }]);
  });

  it('refuses what would make more than 99 of one print, and keeps the line', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1', 60);
    const reply = await shopper.add('harbour-1', 40);
    expect(reply).toMatchObject({ status: 422, body: { type: 'quantity-too-large' } });
    expect((await shopper.get('/api/cart/cart')).body.count).toBe(60);
  });

  it('refuses a line beyond the hundredth, also when adds come in parallel', async () => {
    const shopper = newcomer();
    for (let index = 0; index < 98; index += 1) await shopper.add(`many-${index}`);
    const replies = await Promise.all([98, 99, 100].map((index) => shopper.add(`many-${index}`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 422]);
    const { body } = await shopper.get('/api/cart/cart');
    expect(body.lines).toHaveLength(100);
    const types = replies.map((reply) => reply.body.type);
    expect(types).toContain('too-many-lines');
  });
});

describe('PATCH and DELETE /api/cart/lines/:variantId', () => {
  it('sets a quantity and takes a line out', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    await shopper.add('massif-1');
    const set = await shopper.call('PATCH', '/api/cart/lines/harbour-1', { quantity: 3 });
    expect(set.body.lines.map((line) => line.quantity)).toEqual([3, 1]);
    const removed = await shopper.call('DELETE', '/api/cart/lines/harbour-1');
    expect(removed.body.lines.map((line) => line.variantId)).toEqual(['massif-1']);
    expect((await shopper.call('DELETE', '/api/cart/lines/harbour-1')).status).toBe(200);
  });

  it('refuses quantities out of range and lines that are not there', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    for (const quantity of [0, -1, 1.5, 100, 1e12, '2', null]) {
      const reply = await shopper.call('PATCH', '/api/cart/lines/harbour-1', { quantity });
      expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: 'quantity' }] } });
    }
    expect((await shopper.get('/api/cart/cart')).body.lines).toMatchObject([{ quantity: 1 }]);
    const reply = await shopper.call('PATCH', '/api/cart/lines/massif-1', { quantity: 1 });
    expect(reply).toMatchObject({ status: 404, body: { type: 'no-such-line' } });
  });
});

describe('news from catalog', () => {
  it('reaches an open cart and says so until the shopper touches the line', async () => {
    const shopper = newcomer();
    await service.publish(productChanged('moving', { price: 100_00 }));
    await shopper.add('moving-1');
    await service.publish(productChanged('moving', { price: 110_00 }));
    const changed = await shopper.get('/api/cart/cart');
    expect(changed.body.total).toEqual(euros(110_00));
    expect(changed.body.notices).toMatchObject([
      { type: 'price-changed', from: euros(100_00), to: euros(110_00) },
    ]);
    const seen = await shopper.call('PATCH', '/api/cart/lines/moving-1', { quantity: 1 });
    expect(seen.body.notices).toEqual([]);
  });

  it('says how a print is called now, until the shopper touches the line', async () => {
    const shopper = newcomer();
    await service.publish(productChanged('port', { title: 'Port' }));
    await shopper.add('port-1');
    expect((await shopper.get('/api/cart/cart')).body.renamed).toEqual([]);
    await service.publish(productChanged('port', { title: 'Harbour at night' }));
    const { body } = await shopper.get('/api/cart/cart');
    expect(body.lines).toMatchObject([{ title: 'Harbour at night' }]);
    expect(body.renamed).toMatchObject([
      { variantId: 'port-1', message: expect.stringContaining('is now called Harbour at night') },
    ]);
    const seen = await shopper.call('PATCH', '/api/cart/lines/port-1', { quantity: 1 });
    expect(seen.body.renamed).toEqual([]);
  });

  it('takes what cannot be bought any more out of the total, but not out of the cart', async () => {
    const shopper = newcomer();
    await service.publish(productChanged('leaving', { variantIds: ['leaving-1', 'leaving-2'] }));
    await shopper.add('leaving-1');
    await shopper.add('leaving-2');
    await service.publish(productChanged('leaving', { variantIds: ['leaving-1'] }));
    const one = (await shopper.get('/api/cart/cart')).body;
    expect(one).toMatchObject({ count: 1, total: euros(131_00) });
    expect(one.notices).toMatchObject([{ type: 'unavailable', variantId: 'leaving-2' }]);
    await service.publish(productRemoved('leaving'));
    const none = (await shopper.get('/api/cart/cart')).body;
    expect(none).toMatchObject({ count: 0, total: euros(0) });
    expect(none.lines).toHaveLength(2);
  });

  it('refuses an event that breaks its contract instead of guessing', async () => {
    const broken = { ...productChanged('broken'), data: { handle: 'broken' } };
    await expect(service.publish(broken)).rejects.toThrow();
  });
});

describe('GET /api/cart/delivery-options', () => {
  it('offers dates and prices for what is in the cart', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    const { body } = await shopper.get('/api/cart/delivery-options');
    expect(body.options.map(({ id, promise, price }) => [id, promise, price.amount])).toEqual([
      ['standard', 'Arrives Thu 26 to Fri 27 Nov', 0],
      ['express', 'Arrives Tue 24 to Wed 25 Nov', 12_90],
      ['pick-up', 'Ready Wed 25 Nov', 0],
    ]);
  });
});
