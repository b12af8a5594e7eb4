import { guest, problem, signedIn, type Answer, type Call } from './render-page.ts';

/** One state of one page. */
interface Scene {
  fragment: string;
  url: string;
  answer: Answer;
  form?: [string, string][] | null;
  props?: Record<string, unknown>;
}

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const image = { base: '/art/massif', src: null, alt: '', width: 4, height: 5 };

const order = {
  reference: 'T-7K4M',
  reason: null,
  reasonCode: null,
  placedAt: '2026-11-20T10:15:00.000Z',
  total: euros(13150),
  delivery: euros(0),
  discount: null,
  tracking: null,
  refunded: euros(0),
  lines: [
    {
      variantId: 'v1',
      handle: 'massif',
      title: 'Massif',
      variantTitle: '40 × 50 cm / Oak',
      quantity: 1,
      unitPrice: euros(13150),
      image,
    },
  ],
};
const orders = [
  { status: 'placing' },
  { status: 'confirmed' },
  { status: 'confirmed', delivery: euros(490), discount: { code: 'TEN', amount: euros(1310) } },
  { status: 'confirmed', discount: { code: null, amount: euros(1310) } },
  { status: 'rejected' },
  { status: 'rejected', reason: 'Declined in English.', reasonCode: 'payment-declined' },
  { status: 'dispatched' },
  { status: 'dispatched', tracking: 'TP123' },
  { status: 'dispatched', refunded: euros(100) },
  { status: 'cancelled' },
  { status: 'return-requested' },
  { status: 'refunded', refunded: euros(13150) },
].map((more, index) => ({ ...order, id: `ord_${index}`, ...more }));

const addresses = [
  {
    id: 'a1',
    name: 'Ada Lovelace',
    line1: '12 Square',
    line2: null,
    postcode: 'D02',
    city: 'Dublin',
    country: 'DE',
    isDefault: true,
  },
  {
    id: 'a2',
    name: 'Charles',
    line1: '1 Street',
    line2: null,
    postcode: '10115',
    city: 'Berlin',
    country: 'AT',
    isDefault: false,
  },
];

const wish = {
  handle: 'massif',
  title: 'Massif',
  image,
  wall: 'mist',
  offer: { variantId: 'v1', title: '40 × 50 cm / Oak', price: euros(13150) },
  addedAt: '2026-11-20T10:15:00.000Z',
};
const wishes = [wish, { ...wish, handle: 'other', offer: null }];

const session = (id: string, more: object) => ({
  id,
  current: false,
  device: 'Firefox on Linux',
  browser: 'Firefox',
  system: 'Linux',
  signedInAt: '2019-11-20T10:15:00.000Z',
  lastUsedAt: '2020-01-02T10:15:00.000Z',
  ...more,
});
const passkey = { name: 'My phone', createdAt: '2019-11-20T10:15:00.000Z', lastUsedAt: null };
const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
const security = {
  '/api/account/sessions': {
    items: [
      session('s1', { current: true, lastUsedAt: ago(0) }),
      session('s2', {}),
      session('s3', { lastUsedAt: ago(1), device: null, browser: null, system: null }),
    ],
  },
  '/api/account/passkeys': {
    items: [
      { id: 'k1', ...passkey },
      { id: 'k2', ...passkey, lastUsedAt: ago(0) },
      { id: 'k3', ...passkey, lastUsedAt: ago(1) },
      { id: 'k4', ...passkey, lastUsedAt: ago(90) },
    ],
  },
};

const link =
  (purpose: string | null) =>
  ({ path }: Call) =>
    path === '/api/account/links/check'
      ? { status: 200, body: { link: purpose && { purpose, email: 'ada@example.org' } } }
      : { status: 204 };

const asGuest =
  (answers: Record<string, unknown>): Answer =>
  (call) =>
    call.path in answers ? { status: 200, body: answers[call.path] } : guest(call);

const withOrders = signedIn({ '/api/account/orders': { items: orders } });
const withAddresses = signedIn({ '/api/account/addresses': { items: addresses } });
const withDevices = signedIn(security);
const wishlist = (items: object[], shareToken: string | null) => ({
  '/api/account/wishlist': { items, shareToken },
});
const shared = (items: object[]) => asGuest({ '/api/account/shared-wishlists/t': { items } });
const saved = (is: boolean) => asGuest({ '/api/account/wishlist/items/massif': { saved: is } });

const at = (fragment: string, answer: Answer, urls: string[]): Scene[] =>
  urls.map((url) => ({ fragment, url, answer }));
const done = (path: string, words: string[]) => words.map((word) => `${path}?done=${word}`);

/** Every page of the team in every state that a server renders. */
export const scenes: Scene[] = [
  ...at('account-menu', guest, ['/']),
  ...at('account-menu', signedIn(), ['/prints']),
  ...at('sign-in', guest, [
    '/account/sign-in',
    '/account/sign-in?mode=sign-up',
    ...done('/account/sign-in', ['password', 'deleted']),
  ]),
  ...at('forgot-password', guest, ['/account/forgot-password', '/account/forgot-password?sent']),
  ...at('reset-password', link('reset-password'), ['/account/reset-password?token=x']),
  ...at('reset-password', link(null), ['/account/reset-password?token=old']),
  ...at('confirm-email', link('verify-email'), ['/account/confirm-email?token=x']),
  ...at('confirm-email', link('change-email'), ['/account/confirm-email?token=new']),
  ...at('confirm-email', link(null), [
    '/account/confirm-email?token=old',
    '/account/confirm-email?done',
  ]),
  ...at('account', signedIn(), ['/account']),
  ...at('orders', withOrders, ['/account/orders']),
  ...at('orders', signedIn(), ['/account/orders?empty', '/account/orders?placed=ord_1']),
  ...at('addresses', withAddresses, [
    '/account/addresses',
    '/account/addresses?add',
    '/account/addresses?edit=a1',
    ...done('/account/addresses', ['added', 'saved', 'removed', 'default', 'gone']),
  ]),
  ...at('security', withDevices, [
    '/account/security',
    ...['email', 'password', 'passkey'].map((what) => `/account/security?change=${what}`),
    ...done('/account/security', [
      'email',
      'password',
      'verify',
      'passkey',
      'passkey-removed',
      'ended',
      'ended-others',
    ]),
  ]),
  ...at('wishlist', asGuest(wishlist([], null)), ['/wishlist']),
  ...at('wishlist', asGuest(wishlist(wishes, 'secret')), ['/wishlist?shared']),
  ...at(
    'wishlist',
    signedIn(wishlist(wishes, null)),
    done('/account/wishlist', ['saved', 'removed', 'shared', 'withdrawn']),
  ),
  ...[shared(wishes), shared([]), () => ({ status: 404, body: problem(404, 'not-found', '') })].map(
    (answer, index) => ({
      fragment: 'shared-wishlist',
      url: `/wishlist/shared/t?${index}`,
      answer,
      props: { token: 't' },
    }),
  ),
  ...[true, false].map((is) => ({
    fragment: 'wishlist-button',
    url: `/products/massif?saved=${is}`,
    answer: saved(is),
    props: { handle: 'massif' },
  })),
  { fragment: 'wishlist-hearts', url: '/c/prints', answer: saved(false), props: {} },
  ...at('data', signedIn(), ['/account/data', '/account/data?delete']),
  {
    fragment: 'wishlist',
    url: '/wishlist?full',
    form: [['intent', 'save']],
    answer: (call) =>
      call.method === 'PUT'
        ? { status: 422, body: problem(422, 'wishlist-full', 'It is full.') }
        : signedIn(wishlist(wishes, null))(call),
  },
];
