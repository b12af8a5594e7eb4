import { describe, expect, it } from 'vitest';
import type { Order } from '../cart/api-types.ts';
import { exampleDispatched, exampleOrder, exampleReturned } from '../testing/examples.ts';
import { renderPage, type Call } from '../testing/render-page.ts';

const page = (
  order: Partial<Order>,
  form?: Record<string, string>,
  post: (call: Call) => { status: number; body: unknown } = () => ({ status: 202, body: {} }),
) =>
  renderPage({
    fragment: 'confirmation',
    url: `/orders/${exampleOrder.id}`,
    props: { id: exampleOrder.id },
    answer: (call) =>
      call.method === 'POST' ? post(call) : { status: 200, body: { ...exampleOrder, ...order } },
    ...(form && { form }),
  });
const refusal = (type: string, status = 409) => ({
  status,
  body: { type, status, title: `Title of ${type}`, detail: `Detail of ${type}.` },
});
const refresh = ({ preamble }: Awaited<ReturnType<typeof page>>) =>
  (preamble.head as { refreshWithoutScript?: number }).refreshWithoutScript;

describe('/orders/:id', () => {
  it('never says "confirmed" while the order is being placed', async () => {
    const { html, title } = await page({ status: 'placing' });
    expect(title).toContain('Placing your order');
    expect(html).not.toMatch(/thank you|confirmed/i);
    expect(html).toContain('Check again');
  });

  it('is loaded again without JavaScript while it moves by itself, and only then', async () => {
    expect(refresh(await page({ status: 'placing' }))).toBe(2);
    expect(refresh(await page({ status: 'placing', nextAction: 'confirm-payment' }))).toBe(
      undefined,
    );
    expect(refresh(await page({}))).toBe(undefined);
  });

  it('records the promotion, the gift note and the tax of the country', async () => {
    const amount = { amount: 1310, currency: 'EUR' };
    const discount = { code: 'TEN', label: '10% off', amount };
    const { html } = await page({ discount, giftNote: 'For <you>', taxPercent: 0 });
    expect(html).toContain('−€13.10, 10% off (TEN)');
    expect(html).toContain('For &lt;you&gt;');
    expect(html).toContain('without VAT');
  });

  it('names the reference, what happens when, and offers an account to a guest', async () => {
    const { html, title } = await page({});
    expect(title).toBe('Thank you, your order is confirmed (TS-7K3M-9QXD) | Tessera');
    expect(html).toContain('Reference TS-7K3M-9QXD');
    expect(html).toContain('Arrives Thu 26 to Fri 27 Nov');
    expect(html).toContain('/account/sign-in?mode=sign-up&amp;email=ada%40example.org');
    expect((await page({ guest: false })).html).not.toContain('sign-up');
  });

  it('says why an order was rejected and leads to where that can be mended', async () => {
    const reason = { code: 'payment-declined', message: 'The bank declined the card.' };
    const declined = await page({ status: 'rejected', reason });
    expect(declined.html).toContain('The bank declined the card.');
    expect(declined.html).toContain('href="/checkout"');
    const short = await page({ status: 'rejected', reason: { ...reason, code: 'out-of-stock' } });
    expect(short.html).toContain('href="/cart"');
  });

  it('asks for the second step and sends the answer', async () => {
    const asking = { status: 'placing', nextAction: 'confirm-payment' } as const;
    expect((await page(asking)).html).toContain('Confirm, €131');
    const yes = await page(asking, { intent: 'confirm' });
    expect(yes.calls[0]?.body).toEqual({ approved: true });
    expect([yes.status, yes.headers['location']]).toEqual([303, `/orders/${exampleOrder.id}`]);
    expect((await page(asking, { intent: 'cancel' })).calls[0]?.body).toEqual({ approved: false });
  });

  it('says how long the prints are held, if it is known', async () => {
    const asking = { status: 'placing', nextAction: 'confirm-payment' } as const;
    expect((await page(asking)).html).not.toMatch(/held|minutes/);
    const held = await page({ ...asking, holdUntil: '2026-11-23T09:10:00.000Z' });
    expect(held.html).toContain('Your prints are held until');
    expect(held.html).toContain('23 Nov 2026, 09:10');
  });

  it('leads to the bank’s own page instead of asking, when there is one', async () => {
    const paymentUrl = 'https://bank.example/3ds/1';
    const { html } = await page({ status: 'placing', nextAction: 'confirm-payment', paymentUrl });
    expect(html).toContain(`href="${paymentUrl}"`);
    expect(html).not.toContain('value="confirm"');
  });

  it.each([404, 422])(
    'is a 404 for an address nobody has (the service says %i)',
    async (status) => {
      const result = await renderPage({
        fragment: 'confirmation',
        url: '/orders/17',
        props: { id: '17' },
        answer: () => ({ status, body: { type: 'x', title: 'No', status, detail: 'No.' } }),
      });
      expect(result.status).toBe(404);
    },
  );
});

describe('cancelling', () => {
  it('is offered until the parcel leaves, behind a first click, without JavaScript too', async () => {
    const { html } = await page({});
    expect(html).toMatch(/<details(?![^>]*\sopen)[^>]*><summary>Cancel this order/);
    expect(html).toMatch(/<form[^>]*method="post"[^>]*>.*name="intent" value="cancel-order"/);
    expect((await page(exampleDispatched)).html).not.toContain('cancel-order');
  });

  it('sends the reason, if there is one, and shows the order again', async () => {
    const why = await page({}, { intent: 'cancel-order', 'cancel-reason': 'It takes too long' });
    expect(why.calls[0]).toMatchObject({
      path: `/api/cart/orders/${exampleOrder.id}/cancellation`,
      body: { reason: 'It takes too long' },
    });
    expect([why.status, why.headers['location']]).toEqual([303, `/orders/${exampleOrder.id}`]);
    const silent = await page({}, { intent: 'cancel-order', 'cancel-reason': '' });
    expect(silent.calls[0]?.body).toEqual({});
  });

  it('that comes too late is said so, on the order as it is now', async () => {
    const late = await page(exampleDispatched, { intent: 'cancel-order' }, () =>
      refusal('not-cancellable'),
    );
    expect(late.status).toBe(409);
    expect(late.title).toMatch(/^Error: Your order is on its way/);
    expect(late.html).toContain('Detail of not-cancellable.');
  });

  it('says where the money is', async () => {
    const waiting = await page({
      status: 'cancelled',
      can: { cancel: false, requestReturn: false },
    });
    expect(waiting.html).toContain('You get back all you paid, to your Visa ending in 4242');
    const refunds = [{ amount: exampleOrder.total, at: '2026-11-23T10:00:00.000Z' }];
    const back = await page({ status: 'cancelled', refunds });
    expect(back.html).toContain('€131 went back');
  });

  it('by the shop gives its reason; a shopper’s own is not told to them', async () => {
    const reason = (code: string) => ({ code, message: 'The frame broke.' });
    const by = async (code: string) =>
      (await page({ status: 'cancelled', reason: reason(code) })).html;
    expect(await by('cancelled-by-shop')).toContain('The frame broke.');
    expect(await by('cancelled-by-shopper')).not.toContain('The frame broke.');
  });
});

describe('a parcel on its way', () => {
  it('has a tracking number, unless its carrier gives none', async () => {
    const { html } = await page(exampleDispatched);
    expect(html).toContain('Your order is on its way');
    expect(html).toContain('TP123456789');
    expect((await page({ ...exampleDispatched, tracking: null })).html).not.toContain('racking');
  });
});

describe('sending back', () => {
  const chosen = {
    intent: 'request-return',
    idempotencyKey: 'key-of-this-return',
    'pieces-v1': '1',
    'return-reason': 'It arrived damaged',
  };

  it('offers each piece that can still come back', async () => {
    const { html } = await page(exampleDispatched);
    expect(html).toMatch(/name="pieces-v1".*Keep.*Send back 1.*Send back 2/);
    expect((await page(exampleReturned)).html).toMatch(/name="pieces-v1".*Keep.*Send back</);
    expect((await page({})).html).not.toContain('request-return');
  });

  it('announces the pieces that were chosen, with the key of the form', async () => {
    const { calls, status, headers } = await page(exampleDispatched, chosen);
    expect(calls[0]).toMatchObject({
      path: `/api/cart/orders/${exampleOrder.id}/returns`,
      headers: { 'idempotency-key': 'key-of-this-return' },
      body: { lines: [{ variantId: 'v1', quantity: 1 }], reason: 'It arrived damaged' },
    });
    expect([status, headers['location']]).toEqual([303, `/orders/${exampleOrder.id}`]);
  });

  it('asks for what is missing, with what was chosen, and sends nothing', async () => {
    const { status, html, title, calls } = await page(exampleDispatched, {
      ...chosen,
      'pieces-v1': '0',
    });
    expect(status).toBe(422);
    expect(title).toMatch(/^Error: /);
    expect(html).toMatch(/<details[^>]*\sopen/);
    expect(html).toContain('<a href="#pieces-v1">Choose at least one piece to send back</a>');
    expect(html).toMatch(/<option[^>]*value="It arrived damaged"[^>]*selected/);
    expect(html).toContain('name="idempotencyKey" value="key-of-this-return"');
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('that is refused says why; the next try is another one', async () => {
    const { status, html } = await page(exampleDispatched, chosen, () => refusal('not-returnable'));
    expect(status).toBe(409);
    expect(html).toContain('Detail of not-returnable.');
    expect(html).not.toContain('key-of-this-return');
    const unsure = await page(exampleDispatched, chosen, () => refusal('unexpected', 503));
    expect(unsure.html).toContain('key-of-this-return');
  });

  it('shows how to do it and how far it is', async () => {
    const { html, title } = await page(exampleReturned);
    expect(title).toContain('Your return is noted');
    expect(html).toContain('How to send it back');
    expect(html).toContain('1 × Harbour, Evening (40 × 50 cm / Black)');
    expect(html).toContain('€131 to pay back');
  });

  it('says that the parcel is here as soon as it is', async () => {
    const returns = exampleReturned.returns.map((one) => ({ ...one, status: 'received' as const }));
    const { html } = await page({ ...exampleReturned, returns });
    expect(html).toContain('Your parcel is back with us');
    expect(html).not.toContain('How to send it back');
  });

  it.each(['dispatched', 'refunded'] as const)(
    'tells of the money once some or all is paid back (%s)',
    async (status) => {
      const refunds = [
        { amount: { amount: 13100, currency: 'EUR' }, at: '2026-12-05T10:00:00.000Z' },
      ];
      const { html, title } = await page({ ...exampleReturned, status, refunds });
      expect(title).toContain('We have paid you back');
      expect(html).not.toContain('on its way');
    },
  );

  it('ends with the sum that was paid back', async () => {
    const refunds = [
      { amount: { amount: 13100, currency: 'EUR' }, at: '2026-12-05T10:00:00.000Z' },
    ];
    const { html } = await page({ ...exampleReturned, status: 'refunded', refunds });
    expect(html).toContain('€131 paid back');
    expect(html).toContain('€131 on Sat 5 Dec');
  });
});
