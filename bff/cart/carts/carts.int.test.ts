import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productChanged, productRemoved } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let visitors = 0;
/** Somebody who was never here. */
const newcomer = (accountId: string | null = null) => {
  visitors += 1;
  return service.browser({ id: `visitor-${visitors}`, accountId });
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

  it('does not believe a cookie that somebody made up', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    const thief = newcomer();
    thief.setCookie(shopper.cookie().replace(/.{3}$/, 'AAA'));
    expect((await thief.get('/api/cart/cart')).body.count).toBe(0);
  });

  it('makes one line of parallel adds of one variant and loses none of them', async () => {
    const shopper = newcomer();
    await Promise.all(Array.from({ length: 8 }, () => shopper.add('harbour-1')));
    const { body } = await shopper.get('/api/cart/cart');
    expect(body.lines.map((line) => line.quantity)).toEqual([8]);
  });

  it('costs one statement', async () => {
    const statements: string[] = [];
    const counting = {
      query: async <R>(name: string, text: string, values?: unknown[]) => {
        statements.push(name);
        return service.db.query<R>(name, text, values);
      },
    };
    const { addLine } = await import('./add-line.ts');
    const line = { variantId: 'harbour-1', quantity: 1, now: new Date() };
    await addLine(counting, { cartId: crypto.randomUUID(), accountId: null, ...line });
    expect(statements).toEqual(['cart/add-line']);
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
    ['no pieces', { variantId: 'harbour-1', quantity: 0 }, 422, 'invalid-input'],
    ['a hundred pieces', { variantId: 'harbour-1', quantity: 100 }, 422, 'invalid-input'],
    ['half a piece', { variantId: 'harbour-1', quantity: 0.5 }, 422, 'invalid-input'],
  ])('refuses %s and writes nothing', async (_, json, status, type) => {
    const shopper = newcomer();
    const reply = await shopper.call('POST', '/api/cart/lines', json);
    expect(reply).toMatchObject({ status, body: { type } });
    expect((await shopper.get('/api/cart/cart')).body.lines).toEqual([]);
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
    for (const quantity of [0, -1, 100, '2']) {
      const reply = await shopper.call('PATCH', '/api/cart/lines/harbour-1', { quantity });
      expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: 'quantity' }] } });
    }
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

describe('signing in', () => {
  it('keeps the guest’s cart', async () => {
    const guest = newcomer();
    await guest.add('harbour-1');
    const member = guest.as({ accountId: 'account-keep' });
    expect((await member.get('/api/cart/cart')).body.count).toBe(1);
  });

  it('adds the quantities up when the account has a cart already, on every device', async () => {
    const desk = newcomer('account-two');
    await desk.add('harbour-1', 2);
    await desk.add('massif-1');
    const phone = newcomer();
    await phone.add('harbour-1', 3);
    const signedIn = phone.as({ accountId: 'account-two' });
    await Promise.all([signedIn.get('/api/cart/cart'), signedIn.get('/api/cart/cart')]);
    for (const device of [desk, signedIn]) {
      const { body } = await device.get('/api/cart/cart');
      expect(body.lines.map((line) => [line.variantId, line.quantity])).toEqual([
        ['harbour-1', 5],
        ['massif-1', 1],
      ]);
    }
  });

  it('never shows or touches another account’s cart left in this browser', async () => {
    const first = newcomer('account-first');
    await first.add('harbour-1');
    const second = first.as({ accountId: 'account-second' });
    expect((await second.get('/api/cart/cart')).body.count).toBe(0);
    await second.add('massif-1');
    expect((await first.get('/api/cart/cart')).body.lines).toMatchObject([
      { variantId: 'harbour-1' },
    ]);
  });

  it('leaves the cart usable while nobody can say who is signed in', async () => {
    const member = newcomer('account-away');
    await member.add('harbour-1');
    const unknown = member.as({ accountId: null });
    expect((await unknown.get('/api/cart/cart')).body.count).toBe(1);
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
