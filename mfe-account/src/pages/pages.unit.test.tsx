import { describe, expect, it } from 'vitest';
import { guest, problem, renderPage, signedIn, type Call } from '../testing/render-page.ts';

const titleOf = (page: { preamble: { head: unknown } }) =>
  (page.preamble.head as { title: string }).title;

const order = {
  id: 'ord_1',
  reference: 'T-7K4M',
  status: 'placing',
  reason: null,
  placedAt: '2026-11-20T10:15:00.000Z',
  total: { amount: 13150, currency: 'EUR' },
  lines: [
    {
      variantId: 'v1',
      handle: 'massif',
      title: 'Massif',
      variantTitle: '40 × 50 cm, Oak',
      quantity: 1,
      unitPrice: { amount: 13150, currency: 'EUR' },
      image: { base: '/art/massif', src: null, alt: 'Ridges', width: 4, height: 5 },
    },
  ],
};
const address = {
  id: '6f7f1f3e-6d3b-4f43-9d5c-2b5a3a7f8c11',
  name: 'Ada Lovelace',
  line1: '12 Square',
  line2: null,
  postcode: 'D02',
  city: 'Dublin',
  country: 'IE',
  isDefault: true,
};

describe('pages about a person', () => {
  it.each([
    ['account', '/account'],
    ['orders', '/account/orders?placed=1'],
    ['addresses', '/account/addresses'],
  ])('send a guest to sign in and back: %s', async (page, url) => {
    const { status, headers } = await renderPage(page, url, guest);
    expect(status).toBe(303);
    expect(headers['location']).toBe(`/account/sign-in?next=${encodeURIComponent(url)}`);
  });

  it.each([
    ['account', '/account'],
    ['orders', '/account/orders'],
    ['addresses', '/account/addresses'],
    ['account-menu', '/'],
  ])('have no style attribute and no inline handler: %s', async (page, url) => {
    const { html } = await renderPage(page, url, signedIn());
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
  });

  it('are not for search engines', async () => {
    const { preamble } = await renderPage('account', '/account', signedIn());
    expect(preamble.head).toMatchObject({ meta: [{ name: 'robots', content: 'noindex' }] });
  });
});

describe('the sign-in page', () => {
  const url = '/account/sign-in?next=%2Faccount%2Forders';
  const form = (intent: string): [string, string][] => [
    ['intent', intent],
    ['email', 'ada@example.org'],
    ['name', 'Ada'],
    ['password', 'my secret words'],
  ];
  const refusing = (status: number, body: object) => (call: Call) =>
    call.method === 'POST' ? { status, body } : guest(call);

  it('has a form that works without JavaScript and fields that password managers know', async () => {
    const { status, html } = await renderPage('sign-in', url, guest);
    expect(status).toBe(200);
    expect(html).toContain('method="post"');
    expect(html).toContain('autoComplete="username"');
    expect(html).toContain('autoComplete="current-password"');
    expect(html).not.toContain('Show password');
  });

  it('opens an account with the address from the link', async () => {
    const page = await renderPage('sign-in', '/account/sign-in?mode=sign-up&email=a%40b.ie', guest);
    expect(page.html).toContain('value="a@b.ie"');
    expect(page.html).toContain('autoComplete="new-password"');
    expect(titleOf(page)).toBe('Open an account | Tessera');
  });

  it('leads on after signing in', async () => {
    const ok = (call: Call) => (call.method === 'POST' ? { status: 200, body: {} } : guest(call));
    const page = await renderPage('sign-in', url, ok, form('sign-in'));
    expect(page.status).toBe(303);
    expect(page.headers['location']).toBe('/account/orders');
    expect(page.calls[0]).toEqual({
      method: 'POST',
      path: '/api/account/auth/sign-in/email',
      body: { email: 'ada@example.org', password: 'my secret words' },
    });
  });

  it('shows a refusal with what was typed, but never the password', async () => {
    const page = await renderPage(
      'sign-in',
      url,
      refusing(401, problem(401, 'wrong-credentials', 'They do not belong together.')),
      form('sign-in'),
    );
    expect(page.status).toBe(422);
    expect(titleOf(page)).toBe('Error: Sign in | Tessera');
    expect(page.html).toContain('They do not belong together.');
    expect(page.html).toContain('href="#password"');
    expect(page.html).toContain('value="ada@example.org"');
    expect(page.html + JSON.stringify(page.preamble)).not.toContain('my secret words');
  });

  it('says when to come back after too many attempts', async () => {
    const page = await renderPage(
      'sign-in',
      url,
      refusing(429, problem(429, 'too-many-attempts', 'Try again in 40 seconds.')),
      form('sign-in'),
    );
    expect(page.status).toBe(429);
    expect(page.html).toContain('Try again in 40 seconds.');
  });

  it('sends on whoever is signed in already', async () => {
    const { status, headers } = await renderPage('sign-in', url, signedIn());
    expect([status, headers['location']]).toEqual([303, '/account/orders']);
  });
});

describe('the history', () => {
  it('shows orders with their status, linked', async () => {
    const { html } = await renderPage(
      'orders',
      '/account/orders',
      signedIn({ '/api/account/orders': { items: [order] } }),
    );
    expect(html).toContain('href="/orders/ord_1"');
    expect(html).toContain('Being placed');
    expect(html).toContain('20 November 2026');
    expect(html).toContain('€131.50');
  });

  it('says why it is empty and what to do', async () => {
    const { html } = await renderPage('orders', '/account/orders', signedIn());
    expect(html).toContain('No orders yet');
    expect(html).toContain('placed as a guest');
  });
});

describe('the address book', () => {
  const list = { '/api/account/addresses': { items: [address] } };

  it('offers the form at once when there is no address', async () => {
    const { html } = await renderPage('addresses', '/account/addresses', signedIn());
    expect(html).toContain('autoComplete="postal-code"');
  });

  it('fills the form with the address to change', async () => {
    const url = `/account/addresses?edit=${address.id}`;
    const { html } = await renderPage('addresses', url, signedIn(list));
    expect(html).toContain('value="12 Square"');
  });

  it.each([
    ['add', 'POST', '/api/account/addresses', 'added'],
    ['save', 'PATCH', `/api/account/addresses/${address.id}`, 'saved'],
    ['remove', 'DELETE', `/api/account/addresses/${address.id}`, 'removed'],
    ['make-default', 'PATCH', `/api/account/addresses/${address.id}`, 'default'],
  ])('carries out %s and comes back to the list', async (intent, method, path, done) => {
    const page = await renderPage('addresses', '/account/addresses', signedIn(list), [
      ['intent', intent],
      ['id', address.id],
      ['name', 'Ada'],
    ]);
    expect(page.headers['location']).toBe(`/account/addresses?done=${done}`);
    expect(page.calls[0]).toMatchObject({ method, path });
  });

  it('keeps a refused form open with its values', async () => {
    const refuse = (call: Call) =>
      call.method === 'POST'
        ? {
            status: 422,
            body: problem(422, 'invalid-input', 'No.', [
              { field: 'postcode', message: 'Enter the postcode' },
            ]),
          }
        : signedIn(list)(call);
    const page = await renderPage('addresses', '/account/addresses?add', refuse, [
      ['intent', 'add'],
      ['city', 'Cork'],
    ]);
    expect(page.status).toBe(422);
    expect(page.html).toContain('Enter the postcode');
    expect(page.html).toContain('value="Cork"');
  });
});

describe('the menu', () => {
  it('is a link for a guest', async () => {
    const { html } = await renderPage('account-menu', '/', guest);
    expect(html).toContain('href="/account/sign-in"');
    expect(html).toContain('aria-label="Sign in"');
  });

  it('opens, leads and signs out without JavaScript', async () => {
    const { html } = await renderPage('account-menu', '/', signedIn());
    expect(html).toContain('aria-label="Account of Ada &lt;L&gt;"');
    expect(html).toMatch(/popoverTarget="([^"]+)".*id="\1"/is);
    expect(html).toContain('action="/account"');
    expect(html).toContain('value="sign-out"');
  });

  it('says so when the account service does not answer', async () => {
    const { status } = await renderPage('account-menu', '/', () => ({
      status: 500,
      body: problem(500, 'unexpected', 'Broken.'),
    }));
    expect(status).toBe(503);
  });
});
