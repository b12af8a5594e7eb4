import { describe, expect, it } from 'vitest';
import { guest, problem, renderPage, signedIn, type Call } from '../testing/render-page.ts';

const titleOf = (page: { preamble: { head: unknown } }) =>
  (page.preamble.head as { title: string }).title;

const order = {
  id: 'ord_1',
  reference: 'T-7K4M',
  status: 'placing',
  reason: null,
  reasonCode: null,
  placedAt: '2026-11-20T10:15:00.000Z',
  total: { amount: 13150, currency: 'EUR' },
  tracking: null as string | null,
  refunded: { amount: 0, currency: 'EUR' },
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
    ['security', '/account/security?change=password'],
    ['data', '/account/data?delete'],
  ])('send a guest to sign in and back: %s', async (page, url) => {
    const { status, headers } = await renderPage(page, url, guest);
    expect(status).toBe(303);
    expect(headers['location']).toBe(`/account/sign-in?next=${encodeURIComponent(url)}`);
  });

  it.each([
    ['account', '/account'],
    ['orders', '/account/orders'],
    ['addresses', '/account/addresses'],
    ['security', '/account/security'],
    ['data', '/account/data?delete'],
    ['forgot-password', '/account/forgot-password'],
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
    expect(html).toContain('autoComplete="username webauthn"');
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

  it.each([
    ['confirmed', {}, 'cancel it'],
    ['dispatched', { tracking: 'TP123' }, 'Tracking number: TP123'],
    ['cancelled', { reason: 'You cancelled it.' }, 'You cancelled it.'],
    ['return-requested', {}, 'How to send it back'],
    ['refunded', { refunded: { amount: 13150, currency: 'EUR' } }, 'We paid back €131.50'],
  ])('says of an order that is %s what matters then', async (status, more, words) => {
    const { html } = await renderPage(
      'orders',
      '/account/orders',
      signedIn({ '/api/account/orders': { items: [{ ...order, status, ...more }] } }),
    );
    expect(html.replaceAll('<!-- -->', '')).toContain(words);
    expect(html).not.toContain('Being placed');
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
    expect(html).toContain('href="/wishlist" aria-label="Wishlist"');
  });

  it('opens, leads and signs out without JavaScript', async () => {
    const { html } = await renderPage('account-menu', '/', signedIn());
    expect(html).toContain('aria-label="Account of Ada &lt;L&gt;"');
    expect(html).toMatch(/popoverTarget="([^"]+)".*id="\1"/is);
    expect(html).toContain('action="/account"');
    expect(html).toContain('value="sign-out"');
    expect(html).toContain('href="/account/wishlist" aria-label="Wishlist"');
  });

  it('says so when the account service does not answer', async () => {
    const { status } = await renderPage('account-menu', '/', () => ({
      status: 500,
      body: problem(500, 'unexpected', 'Broken.'),
    }));
    expect(status).toBe(503);
  });
});

describe('a wishlist', () => {
  const wish = {
    handle: 'massif',
    title: 'Massif',
    image: { base: '/art/massif', src: null, alt: 'Ridges', width: 4, height: 5 },
    wall: 'mist',
    offer: {
      variantId: 'v1',
      title: '40 × 50 cm / Oak',
      price: { amount: 4900, currency: 'EUR' },
    },
    addedAt: '2026-11-20T10:15:00.000Z',
  };
  const list = (more: object) => ({
    '/api/account/wishlist': { items: [wish], shareToken: null, ...more },
  });
  const asGuest = (answers: Record<string, unknown>) => (call: Call) =>
    call.path in answers ? { status: 200, body: answers[call.path] } : guest(call);

  it('shows prints with the cart team’s button, and what can be done, as forms', async () => {
    const { html } = await renderPage('wishlist', '/account/wishlist', signedIn(list({})));
    expect(html).toContain('href="/products/massif"');
    expect(html).toContain('data-fragment="cart/add-to-cart"');
    expect(html).toContain('value="remove"');
    expect(html).toContain('Make a link');
  });

  it('is a guest’s too, who learns that signing in keeps it', async () => {
    const { status, html } = await renderPage('wishlist', '/wishlist', asGuest(list({})));
    expect(status).toBe(200);
    expect(html).toContain('It is kept for this browser.');
  });

  it('names the link while it is shared, and offers to withdraw it', async () => {
    const { html } = await renderPage(
      'wishlist',
      '/wishlist',
      asGuest(list({ shareToken: 'secret' })),
    );
    expect(html).toContain('https://shop.example/wishlist/shared/secret');
    expect(html).toContain('value="withdraw"');
  });

  it.each([
    ['save', '/products/massif?variant=v1', '/products/massif?variant=v1'],
    ['save', '//evil.example/', '/wishlist?done=saved'],
    ['remove', '', '/wishlist?done=removed'],
  ])('answers %s from %s with the way back', async (intent, back, location) => {
    const page = await renderPage('wishlist', '/wishlist', signedIn(list({})), [
      ['intent', intent],
      ['handle', 'massif'],
      ['back', back],
    ]);
    expect(page.calls[0]).toMatchObject({
      method: intent === 'save' ? 'PUT' : 'DELETE',
      path: '/api/account/wishlist/items/massif',
    });
    expect(page.headers['location']).toBe(location);
  });

  it('is not found when it is shared no more', async () => {
    const gone = () => ({ status: 404, body: problem(404, 'not-found', 'Gone.') });
    const page = await renderPage('shared-wishlist', '/wishlist/shared/x', gone, null, {
      token: 'x',
    });
    expect(page.status).toBe(404);
    expect(page.html).toContain('not shared any more');
  });

  it.each([
    [false, 'value="save"', 'Keep in wishlist'],
    [true, 'value="remove"', 'Take out of wishlist'],
  ])('has a button that is a form on other teams’ pages: saved %s', async (saved, value, words) => {
    const answers = { '/api/account/wishlist/items/massif': { saved } };
    const { html } = await renderPage(
      'wishlist-button',
      '/products/massif',
      asGuest(answers),
      null,
      {
        handle: 'massif',
      },
    );
    expect(html).toContain('action="/wishlist"');
    expect(html).toContain(value);
    expect(html).toContain(words);
    expect(html).toContain('value="/products/massif"');
  });

  it('has hearts for other teams’ cards that ask nothing before there are cards to put them on', async () => {
    const { html, calls } = await renderPage('wishlist-hearts', '/c/prints', guest);
    expect(html).not.toContain('<button');
    expect(calls).toEqual([]);
  });
});

describe('coming back in', () => {
  const link =
    (purpose: string) =>
    ({ method, path }: Call) =>
      path === '/api/account/links/check'
        ? { status: 200, body: { link: { purpose, email: 'ada@example.org' } } }
        : { status: method === 'GET' ? 401 : 204 };

  it('asks for the address and says the same whoever it is', async () => {
    const sent = await renderPage('forgot-password', '/account/forgot-password', link('x'), [
      ['intent', 'send'],
      ['email', 'ada@example.org'],
    ]);
    expect(sent.headers['location']).toBe('/account/forgot-password?sent');
    const { html } = await renderPage('forgot-password', '/account/forgot-password?sent', guest);
    expect(html).toContain('If there is an account');
    expect(html).not.toContain('ada@example.org');
  });

  it('sends the link’s secret in the body, and leads to signing in', async () => {
    const url = '/account/reset-password?token=secret';
    const page = await renderPage('reset-password', url, link('reset-password'), [
      ['intent', 'reset'],
      ['password', 'staple and some glue'],
    ]);
    expect(page.calls).toEqual([
      {
        method: 'POST',
        path: '/api/account/password/reset',
        body: { token: 'secret', password: 'staple and some glue' },
      },
    ]);
    expect(page.headers['location']).toBe('/account/sign-in?done=password');
  });

  it.each([
    ['reset-password', 'verify-email'],
    ['confirm-email', 'reset-password'],
  ])('shows no form for a link of another kind: %s with %s', async (page, purpose) => {
    const { html } = await renderPage(page, `/account/${page}?token=x`, link(purpose));
    expect(html).toContain('This link does not work any more');
    expect(html).not.toContain('<form');
  });

  it('confirms by a button, not by the visit', async () => {
    const page = await renderPage(
      'confirm-email',
      '/account/confirm-email?token=x',
      link('verify-email'),
    );
    expect(page.calls.map(({ path }) => path)).toEqual(['/api/account/links/check']);
    expect(page.html).toContain('Confirm this address');
  });
});

describe('the page of devices', () => {
  const session = (id: string, current: boolean, device: string | null) => ({
    id,
    current,
    device,
    signedInAt: '2026-11-20T10:15:00.000Z',
    lastUsedAt: '2020-01-02T10:15:00.000Z',
  });
  const sessions = {
    '/api/account/sessions': {
      items: [session('s1', true, 'Firefox on Linux'), session('s2', false, null)],
    },
  };

  it('says which device is this one, and signs out the others only', async () => {
    const { html } = await renderPage('security', '/account/security', signedIn(sessions));
    const text = html.replaceAll('<!-- -->', '');
    expect(text).toContain('This device');
    expect(text).toContain('on 2 January 2020');
    expect(text).toContain('value="s2"');
    expect(text).not.toContain('value="s1"');
  });

  it.each([
    ['end-session', 'DELETE', '/api/account/sessions/s2', 'ended'],
    ['end-others', 'POST', '/api/account/sessions/end-others', 'ended-others'],
    ['verify', 'POST', '/api/account/email/verification', 'verify'],
    ['change-password', 'POST', '/api/account/password', 'password'],
    ['remove-passkey', 'DELETE', '/api/account/passkeys/k1', 'passkey-removed'],
  ])('carries out %s and says so', async (intent, method, path, done) => {
    const page = await renderPage('security', '/account/security', signedIn(sessions), [
      ['intent', intent],
      ['session', 's2'],
      ['passkey', 'k1'],
    ]);
    expect(page.calls[0]).toMatchObject({ method, path });
    expect(page.headers['location']).toBe(`/account/security?done=${done}`);
  });

  it('shows a refusal at its form, without either password', async () => {
    const refuse = (call: Call) =>
      call.path === '/api/account/password'
        ? {
            status: 422,
            body: problem(422, 'invalid-input', 'No.', [
              { field: 'currentPassword', message: 'This is not your password.' },
            ]),
          }
        : signedIn(sessions)(call);
    const page = await renderPage('security', '/account/security?change=password', refuse, [
      ['intent', 'change-password'],
      ['currentPassword', 'my old words'],
      ['password', 'my new words'],
    ]);
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#currentPassword"');
    expect(page.html + JSON.stringify(page.preamble)).not.toMatch(/my (old|new) words/);
  });

  it('shows itself when a form posts what it does not know', async () => {
    const page = await renderPage('security', '/account/security', signedIn(), [['intent', 'x']]);
    expect(page.headers['location']).toBe('/account/security');
  });
});

describe('the page of one’s data', () => {
  it('says what is kept before it deletes, and asks for the password', async () => {
    const { html } = await renderPage('data', '/account/data?delete', signedIn());
    expect(html).toContain('eight years');
    expect(html).toContain('This cannot be undone');
    expect(html).toContain('autoComplete="current-password"');
  });

  it('leads out when it is done', async () => {
    const page = await renderPage('data', '/account/data?delete', signedIn(), [
      ['intent', 'delete'],
      ['password', 'my secret words'],
    ]);
    expect(page.calls[0]).toMatchObject({ path: '/api/account/deletion' });
    expect(page.headers['location']).toBe('/account/sign-in?done=deleted');
  });
});
