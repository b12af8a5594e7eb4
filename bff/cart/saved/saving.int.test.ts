import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitorCartId } from '../carts/cart-id.ts';
import { MAX_QUANTITY } from '../carts/cart.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';
import { MAX_SAVED } from './saved-line.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let shopper: ReturnType<typeof service.browser>;
let id: string;
beforeAll(async () => {
  service = await openCart();
});
afterAll(() => service.drop());
beforeEach(async () => {
  await service.publish(productChanged('harbour'), productChanged('massif', { price: 42_00 }));
  id = crypto.randomUUID();
  shopper = service.browser({ id });
  await shopper.add('harbour-1', 2);
  await shopper.add('massif-1');
});

const path = (variantId: string): string => `/api/cart/saved/${variantId}`;
const save = (variantId: string, seen?: string) =>
  shopper.call('PUT', path(variantId), undefined, seen ? { 'if-match': `"${seen}"` } : {});
const toCart = (variantId: string) => shopper.call('POST', `${path(variantId)}/to-cart`);
const forget = (variantId: string) => shopper.call('DELETE', path(variantId));
const holds = async (by = shopper) => {
  const { body } = await by.get('/api/cart/cart');
  const list = (lines: { variantId: string; quantity: number }[]) =>
    lines.map(({ variantId, quantity }) => `${quantity} ${variantId}`);
  return { lines: list(body.lines), saved: list(body.saved) };
};

describe('saving for later', () => {
  it('puts a line aside with its quantity, out of every sum', async () => {
    const { status, body } = await save('harbour-1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      lines: [{ variantId: 'massif-1' }],
      saved: [{ variantId: 'harbour-1', quantity: 2, title: 'Print harbour', available: true }],
      count: 1,
      subtotal: { amount: 42_00 },
    });
  });

  it('again changes nothing, and says so when there is nothing to put aside', async () => {
    await save('harbour-1');
    expect((await save('harbour-1')).status).toBe(200);
    expect((await holds()).saved).toEqual(['2 harbour-1']);
    expect(await save('nothing-1')).toMatchObject({ status: 404, body: { type: 'no-such-line' } });
  });

  it('is refused when another tab changed the line since it was seen', async () => {
    const { body } = await shopper.get('/api/cart/cart');
    const seen = body.lines[0]?.version;
    await shopper.add('harbour-1');
    expect(await save('harbour-1', seen)).toMatchObject({
      status: 412,
      body: { type: 'cart-changed', cart: { lines: [{ quantity: 3 }, {}], saved: [] } },
    });
  });

  it('adds up with what was put aside of the print before', async () => {
    await save('harbour-1');
    await shopper.add('harbour-1', 3);
    await save('harbour-1');
    expect(await holds()).toEqual({ lines: ['1 massif-1'], saved: ['5 harbour-1'] });
  });

  it('loses no piece when it races with adding', async () => {
    await Promise.all([
      save('harbour-1'),
      shopper.add('harbour-1', 3),
      shopper.add('harbour-1', 1),
    ]);
    const { lines, saved } = await holds();
    const pieces = [...lines, ...saved]
      .filter((text) => text.endsWith('harbour-1'))
      .reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
    expect(pieces).toBe(6);
  });

  it(`takes at most ${MAX_SAVED} prints, and the line stays in the cart`, async () => {
    await service.db.query(
      'test/fill-saved',
      `UPDATE cart SET saved = (SELECT jsonb_object_agg('massif-' || n, '{"quantity":1,"at":1}'::jsonb)
        FROM generate_series(100, ${99 + MAX_SAVED}) n) WHERE id = $1`,
      [visitorCartId(id)],
    );
    await service.db.query(
      'test/know-variants',
      `INSERT INTO priced_variant SELECT (jsonb_populate_record(p, jsonb_build_object('variant_id', 'massif-' || n))).*
        FROM priced_variant p, generate_series(100, ${99 + MAX_SAVED}) n WHERE p.variant_id = 'massif-1'
        ON CONFLICT DO NOTHING`,
    );
    expect(await save('harbour-1')).toMatchObject({
      status: 422,
      body: { type: 'too-many-saved' },
    });
    expect((await holds()).lines).toContain('2 harbour-1');
  });
});

describe('what was saved', () => {
  beforeEach(() => save('harbour-1'));

  it('comes back into the cart at today’s price, without a notice of it', async () => {
    await service.publish(productChanged('harbour', { price: 77_00 }));
    const { body } = await toCart('harbour-1');
    expect(body).toMatchObject({ saved: [], notices: [], count: 3 });
    expect(body.lines.at(-1)).toMatchObject({ unitPrice: { amount: 77_00 }, quantity: 2 });
    expect((await toCart('harbour-1')).body.count).toBe(3);
  });

  it('adds up with pieces of the print in the cart', async () => {
    await shopper.add('harbour-1', 4);
    await toCart('harbour-1');
    expect((await holds()).lines).toContain('6 harbour-1');
  });

  it('stays when there would be too many, or when it cannot be bought', async () => {
    await shopper.add('harbour-1', MAX_QUANTITY - 1);
    expect(await toCart('harbour-1')).toMatchObject({
      status: 422,
      body: { type: 'quantity-too-large' },
    });
    await service.publish(productChanged('harbour', { available: false }));
    expect(await toCart('harbour-1')).toMatchObject({
      status: 409,
      body: { type: 'variant-unavailable' },
    });
    const { body } = await shopper.get('/api/cart/cart');
    expect(body.saved).toMatchObject([{ variantId: 'harbour-1', quantity: 2, available: false }]);
  });

  it('is removed once and for all', async () => {
    expect((await forget('harbour-1')).body.saved).toEqual([]);
    expect((await forget('harbour-1')).status).toBe(200);
    expect(await toCart('harbour-1')).toMatchObject({
      status: 404,
      body: { type: 'no-such-line' },
    });
  });

  it('goes along at sign-in and adds up with what the account saved', async () => {
    const accountId = crypto.randomUUID();
    const elsewhere = service.browser({ id: crypto.randomUUID(), accountId });
    await elsewhere.add('harbour-1', 1);
    await elsewhere.call('PUT', path('harbour-1'));
    expect(await holds(shopper.as({ accountId }))).toEqual({
      lines: ['1 massif-1'],
      saved: ['3 harbour-1'],
    });
  });
});
