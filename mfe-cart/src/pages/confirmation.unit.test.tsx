import { describe, expect, it } from 'vitest';
import type { Order } from '../cart/api-types.ts';
import { exampleOrder } from '../testing/examples.ts';
import { renderPage } from '../testing/render-page.ts';

const page = (order: Partial<Order>, form?: Record<string, string>) =>
  renderPage({
    fragment: 'confirmation',
    url: `/orders/${exampleOrder.id}`,
    props: { id: exampleOrder.id },
    answer: () => ({ status: 200, body: { ...exampleOrder, ...order } }),
    ...(form && { form }),
  });

describe('/orders/:id', () => {
  it('never says "confirmed" while the order is being placed', async () => {
    const { html, title } = await page({ status: 'placing' });
    expect(title).toContain('Placing your order');
    expect(html).not.toMatch(/thank you|confirmed/i);
    expect(html).toContain('Check again');
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
