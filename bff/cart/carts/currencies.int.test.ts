import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { productChanged } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart();
});
afterAll(() => service.drop());
beforeEach(() =>
  service.publish(
    productChanged('harbour', { price: 50_00, prices: { GBP: 44_00, USD: 56_00 } }),
    productChanged('massif', { price: 40_00 }),
  ),
);

const newcomer = (currency?: string) =>
  service.browser({ id: crypto.randomUUID(), ...(currency && { currency }) });
const read = async (by: ReturnType<typeof newcomer>) => (await by.get('/api/cart/cart')).body;
const pounds = (amount: number) => ({ amount, currency: 'GBP' });

describe('a cart in the currency of its shopper', () => {
  it('has every amount in it, and its own delivery prices', async () => {
    const { body } = await newcomer('GBP').add('harbour-1', 1);
    expect(body).toMatchObject({
      lines: [{ unitPrice: pounds(44_00), total: pounds(44_00) }],
      subtotal: pounds(44_00),
      delivery: pounds(4_50),
      deliveryOption: { price: pounds(4_50) },
      discount: pounds(0),
      tax: pounds(7_74),
      total: pounds(48_50),
      notices: [],
    });
  });

  it('shows each way of delivery and its total in it', async () => {
    const shopper = newcomer('USD');
    await shopper.add('harbour-1', 1);
    const { body } = await shopper.get('/api/cart/delivery-options');
    expect(body).toMatchObject({
      options: [{ price: { amount: 5_90, currency: 'USD' } }, {}, {}],
      totals: [{ total: { amount: 61_90, currency: 'USD' } }, {}, {}],
    });
  });

  it('is in euros when anything in it is sold in euros only, and never mixes', async () => {
    const shopper = newcomer('GBP');
    await shopper.add('harbour-1');
    const { body } = await shopper.add('massif-1');
    const texts = JSON.stringify(body);
    expect(texts).toContain('"EUR"');
    expect(texts).not.toContain('"GBP"');
    expect(body.total).toEqual({ amount: 90_00, currency: 'EUR' });
  });

  it('stays in it beside what cannot be bought any more, which costs nothing', async () => {
    const shopper = newcomer('GBP');
    await shopper.add('massif-1');
    await shopper.add('harbour-1');
    await service.publish(productChanged('massif', { price: 40_00, available: false }));
    const body = await read(shopper);
    expect(body.total).toEqual(pounds(48_50));
    expect(body.lines[0]?.unitPrice).toEqual({ amount: 40_00, currency: 'EUR' });
  });
});

describe('choosing another currency', () => {
  it('is no change of a price', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    for (const currency of ['GBP', 'USD', 'EUR']) {
      const body = await read(shopper.as({ currency }));
      expect(body.notices).toEqual([]);
      expect(body.total.currency).toBe(currency);
    }
  });

  it('leaves a notice of a price that did change, in the currency it is shown in', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    await service.publish(
      productChanged('harbour', { price: 60_00, prices: { GBP: 52_00, USD: 56_00 } }),
    );
    const inPounds = await read(shopper.as({ currency: 'GBP' }));
    expect(inPounds.notices).toMatchObject([{ from: pounds(44_00), to: pounds(52_00) }]);
    expect(inPounds.notices[0]?.message).toContain('gone up from £44 to £52');
    // In dollars it costs what it cost.
    expect((await read(shopper.as({ currency: 'USD' }))).notices).toEqual([]);
    expect((await read(shopper)).notices[0]?.message).toContain('from €50 to €60');
  });

  it('does not bring back a notice that was seen in another one', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    await service.publish(productChanged('harbour', { price: 60_00, prices: { GBP: 52_00 } }));
    const inPounds = shopper.as({ currency: 'GBP' });
    await inPounds.call('PATCH', '/api/cart/lines/harbour-1', { quantity: 2 });
    expect((await read(inPounds)).notices).toEqual([]);
    expect((await read(shopper)).notices).toEqual([]);
  });

  it('compares what was put in before there were others in euros', async () => {
    const shopper = newcomer('GBP');
    await service.publish(productChanged('harbour', { price: 50_00 }));
    await shopper.add('harbour-1');
    await service.publish(productChanged('harbour', { price: 50_00, prices: { GBP: 44_00 } }));
    expect(await read(shopper)).toMatchObject({ notices: [], total: pounds(48_50) });
    await service.publish(productChanged('harbour', { price: 55_00, prices: { GBP: 48_00 } }));
    expect((await read(shopper)).notices[0]?.message).toContain('from €50 to €55');
  });
});

describe('promotions in another currency', () => {
  const use = (by: ReturnType<typeof newcomer>, code: string) =>
    by.call('PUT', '/api/cart/promotion', { code });

  it('take off what they name there, and from the minimum there', async () => {
    const shopper = newcomer('GBP');
    await shopper.add('harbour-1');
    const tooLittle = await use(shopper, 'WALL15');
    expect(tooLittle.body.detail).toContain('Add prints for £43 more');
    await shopper.add('harbour-1');
    expect((await use(shopper, 'WALL15')).body).toMatchObject({
      promotion: { label: '£13 off', message: null },
      discount: pounds(13_00),
    });
    expect((await read(shopper.as({ currency: 'EUR' }))).promotion?.label).toBe('€15 off');
  });

  it('of per cent count in every one', async () => {
    const shopper = newcomer('USD');
    await shopper.add('harbour-1');
    expect((await use(shopper, 'WELCOME10')).body.discount).toEqual({
      amount: 5_60,
      currency: 'USD',
    });
  });

  it('that name no amount there are refused with the reason, also when the currency is chosen later', async () => {
    await service.db.query(
      'test/euro-code',
      `INSERT INTO promotion (code, kind, value, minimum) VALUES ('EUROS', 'amount', 500, 1000) ON CONFLICT DO NOTHING`,
    );
    const shopper = newcomer('GBP');
    await shopper.add('harbour-1');
    expect(await use(shopper, 'EUROS')).toMatchObject({
      status: 409,
      body: { type: 'promotion-currency' },
    });
    const inEuros = shopper.as({ currency: 'EUR' });
    expect((await use(inEuros, 'EUROS')).body.discount.amount).toBe(5_00);
    const body = await read(shopper);
    expect(body.discount).toEqual(pounds(0));
    expect(body.promotion?.message).toBe(
      'The code EUROS works in EUR only. Choose another currency at the bottom of the page to use it.',
    );
  });
});
