import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { euros } from '../testing/euros.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { CARDS, orderForm, payingWith } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let visitors = 0;
const newcomer = (accountId: string | null = null) => {
  visitors += 1;
  return service.browser({ id: `visitor-${visitors}`, accountId });
};
/** A newcomer with one print of 131 euros in the cart. */
async function shopperWithCart(accountId: string | null = null) {
  const shopper = newcomer(accountId);
  await shopper.add('harbour-1');
  return shopper;
}
const countOrders = async () => {
  const [row] = await service.db.query<{ n: number }>(
    'test/orders',
    'SELECT count(*) AS n FROM order_view',
  );
  return row?.n ?? 0;
};

beforeAll(async () => {
  service = await openCart({ 'harbour-1': 1000 });
  await service.publish(productChanged('harbour'));
});
afterAll(() => service.drop());

describe('POST /api/cart/orders', () => {
  it('answers "placing", not "confirmed": nothing is held or paid yet', async () => {
    const shopper = await shopperWithCart();
    const { status, body } = await shopper.order(orderForm());
    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'placing', total: euros(131_00), tax: euros(20_92) });
    expect(body.reference).toMatch(/^TS-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(body.steps.map((step) => step.state)).toEqual(['current', 'waiting', 'waiting']);
  });

  it('places one order however often the same request comes, also in parallel', async () => {
    const shopper = await shopperWithCart();
    const before = await countOrders();
    const key = crypto.randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => shopper.order(orderForm(), key)));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    await service.settle();
    expect((await shopper.order(orderForm(), key)).body.id).toBe(replies[0]?.body.id);
    expect(await countOrders()).toBe(before + 1);
  });

  it('refuses the same key for another order', async () => {
    const shopper = await shopperWithCart();
    const key = crypto.randomUUID();
    await shopper.order(orderForm(), key);
    const reply = await shopper.order(orderForm({ name: 'Someone Else' }), key);
    expect(reply).toMatchObject({ status: 409, body: { type: 'idempotency-key-reused' } });
  });

  it('refuses a second order of a cart that is being ordered', async () => {
    const shopper = await shopperWithCart();
    const first = await shopper.order(orderForm());
    const second = await shopper.order(orderForm());
    expect(second).toMatchObject({
      status: 409,
      body: { type: 'order-in-progress', orderId: first.body.id },
    });
  });

  it('needs an Idempotency-Key', async () => {
    const shopper = await shopperWithCart();
    const reply = await shopper.call('POST', '/api/cart/orders', orderForm());
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: 'idempotency-key' }] } });
  });

  it('names every field that is wrong at once, and writes nothing', async () => {
    const shopper = await shopperWithCart();
    const before = await countOrders();
    const reply = await shopper.order(
      orderForm({
        email: 'ada',
        name: ' ',
        address: { line1: '', postcode: '', city: '', country: 'XX' },
        card: { number: '4242 4242 4242 4241', expiry: '01/20', securityCode: '1' },
      }),
    );
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map(({ field }) => field)).toEqual([
      'email',
      'name',
      'address.line1',
      'address.postcode',
      'address.city',
      'address.country',
      'card.number',
      'card.expiry',
      'card.securityCode',
    ]);
    expect(await countOrders()).toBe(before);
  });

  it('refuses a megabyte of name, and writes nothing', async () => {
    const shopper = await shopperWithCart();
    const before = await countOrders();
    const reply = await shopper.order(orderForm({ name: 'A'.repeat(1_000_000) }));
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: 'name' }] } });
    expect(await countOrders()).toBe(before);
  });

  it('refuses a form that is not one with 422, and what is not JSON with 400', async () => {
    const shopper = await shopperWithCart();
    expect((await shopper.order({})).status).toBe(422);
    const reply = await service.app.request('/api/cart/orders', {
      method: 'POST',
      headers: {
        'tessera-visitor': await service.tokens.shell.signVisitor('cart', {
          id: 'v',
          accountId: null,
          email: null,
          name: null,
        }),
        'idempotency-key': crypto.randomUUID(),
        'content-type': 'application/json',
      },
      body: '{',
    });
    expect(reply.status).toBe(400);
  });

  it('takes test cards only, so that nobody’s real card is ever sent to a demo shop', async () => {
    const shopper = await shopperWithCart();
    const reply = await shopper.order(payingWith('5555 5555 5555 4444'));
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: 'card.number' }] } });
  });

  it('refuses a total the shopper did not see, and says the new one', async () => {
    const shopper = await shopperWithCart();
    await service.publish(productChanged('harbour', { price: 140_00 }));
    const reply = await shopper.order(orderForm());
    await service.publish(productChanged('harbour'));
    expect(reply).toMatchObject({
      status: 409,
      body: { type: 'price-changed', total: euros(140_00) },
    });
  });

  it('refuses an empty cart and a cart with something that is gone', async () => {
    const empty = await newcomer().order(orderForm());
    expect(empty).toMatchObject({ status: 409, body: { type: 'cart-empty' } });
    const shopper = await shopperWithCart();
    await service.publish(productChanged('harbour', { available: false }));
    const gone = await shopper.order(orderForm());
    await service.publish(productChanged('harbour'));
    expect(gone).toMatchObject({ status: 409, body: { type: 'lines-unavailable' } });
  });

  it('asks for a store instead of an address when the order is picked up', async () => {
    const shopper = await shopperWithCart();
    const { address: _, ...form } = orderForm({ delivery: 'pick-up' });
    const without = await shopper.order(form);
    expect(without.body.errors).toMatchObject([{ field: 'storeId' }]);
    const { status, body } = await shopper.order({ ...form, storeId: 'berlin-mitte' });
    expect(status).toBe(202);
    const storeName = 'Tessera Mitte, Berlin';
    expect(body).toMatchObject({ address: null, storeId: 'berlin-mitte', storeName });
  });

  it('takes no order for a store there is not, and knows a store while catalog is down', async () => {
    const shopper = await shopperWithCart();
    const { address: _, ...form } = orderForm({ delivery: 'pick-up' });
    const nowhere = await shopper.order({ ...form, storeId: 'nowhere' });
    expect(nowhere).toMatchObject({ status: 422, body: { errors: [{ field: 'storeId' }] } });
    const seen = await shopperWithCart();
    const key = crypto.randomUUID();
    const mitte = { ...form, storeId: 'berlin-mitte' };
    const first = await seen.order(mitte, key);
    service.catalog.control.down = true;
    const known = await shopper.order(mitte);
    const again = await seen.order(mitte, key);
    const unknown = await (await shopperWithCart()).order({ ...form, storeId: 'elsewhere' });
    service.catalog.control.down = false;
    expect(known.status).toBe(202);
    expect(again.body.id).toBe(first.body.id);
    expect(unknown.body.errors).toMatchObject([{ message: /cannot reach our list of stores/ }]);
  });

  it('takes a gift note along, and taxes the order where it goes', async () => {
    const shopper = await shopperWithCart();
    const address = {
      line1: 'Mariahilfer Straße 1',
      postcode: '1060',
      city: 'Wien',
      country: 'AT',
    };
    const { body } = await shopper.order(
      orderForm({ address, giftNote: ' For your wall.\n<b>A</b> ' }),
    );
    expect(body).toMatchObject({
      giftNote: 'For your wall.\n<b>A</b>',
      taxPercent: 20,
      tax: euros(21_83),
      total: euros(131_00),
    });
    const other = await shopperWithCart();
    const untaxed = await other.order(orderForm({ address: { ...address, country: 'US' } }));
    expect(untaxed.body).toMatchObject({ giftNote: null, taxPercent: 0, tax: euros(0) });
    const long = await (await shopperWithCart()).order(orderForm({ giftNote: 'A'.repeat(201) }));
    expect(long).toMatchObject({ status: 422, body: { errors: [{ field: 'giftNote' }] } });
  });

  it('stores neither card number nor security code anywhere', async () => {
    const shopper = await shopperWithCart();
    const form = orderForm();
    await shopper.order({ ...form, card: { ...form.card, securityCode: '7391' } });
    const tables = await service.db.query<{ t: string }>(
      'test/tables',
      `SELECT format('%I.%I', table_schema, table_name) AS t FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'kit', 'offline')`,
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const { t } of tables) {
      const rows = await service.db.query<{ row: string }>(
        `test/dump-${t}`,
        `SELECT x::text AS row FROM ${t} x`,
      );
      const text = rows.map(({ row }) => row).join('\n');
      expect(text, t).not.toMatch(/4242 ?4242|"?7391"?/);
    }
  });
});

describe('GET /api/cart/orders/:id', () => {
  it('is for the browser or the account that placed it, and for nobody else', async () => {
    const shopper = await shopperWithCart('account-1');
    const { body } = await shopper.order(orderForm());
    const path = `/api/cart/orders/${body.id}`;
    expect((await shopper.get(path)).status).toBe(200);
    expect((await newcomer('account-1').get(path)).status).toBe(200);
    const reply = await newcomer('account-2').get(path);
    expect(reply).toMatchObject({ status: 404, body: { type: 'order-not-found' } });
    expect((await shopper.get('/api/cart/orders/17')).status).toBe(422);
  });
});

describe('POST /api/cart/orders/:id/payment-confirmation', () => {
  it('is refused while the order does not wait for the shopper, and to strangers', async () => {
    const shopper = await shopperWithCart();
    const { body } = await shopper.order(payingWith(CARDS.needsShopper));
    const path = `/api/cart/orders/${body.id}/payment-confirmation`;
    const early = await shopper.call('POST', path, { approved: true });
    expect(early).toMatchObject({ status: 409, body: { type: 'not-awaiting-shopper' } });
    await service.settle();
    expect((await shopper.call('POST', path, { approved: 'yes' })).status).toBe(422);
    expect((await newcomer().call('POST', path, { approved: true })).status).toBe(404);
  });
});
