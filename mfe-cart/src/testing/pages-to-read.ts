import type { Cart, Order } from '../cart/api-types.ts';
import {
  emptyCart,
  exampleCart,
  exampleDelivery,
  exampleDispatched,
  exampleOrder,
  exampleReturned,
  exampleSaved,
} from './examples.ts';
import type { Answer, Page } from './render-page.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const refunds = [{ amount: euros(131_00), at: '2026-12-05T10:00:00.000Z' }];

/** A refusal in the service's own English, which no page in another language is to show. */
export const refusal = (type: string, status = 409, more: object = {}) => ({
  status,
  body: { type, status, title: 'English title', detail: 'English detail.', ...more },
});

/** A mistake in a field, as the services name it. */
export const mistake = (field: string, code: string) => ({
  field,
  code,
  message: 'English mistake',
});

const answers =
  (cart: Cart, changed: ReturnType<typeof refusal>): Answer =>
  ({ method, path }) => {
    if (method !== 'GET') return changed;
    return { status: 200, body: path.endsWith('delivery-options') ? exampleDelivery : cart };
  };

/** The cart's page; with a form, after the service refused it. */
export const cartPage = (
  cart: Partial<Cart> = {},
  form?: Record<string, string>,
  refused = refusal('unexpected'),
): Page => ({
  fragment: 'cart',
  url: '/cart',
  answer: answers({ ...exampleCart, ...cart }, refused),
  ...(form && { form }),
});

const typed = {
  delivery: 'express',
  country: 'AT',
  'total-express': '13990',
  'seen-v1': '2x12900',
};

/** The checkout; with a refusal, after the form was sent. */
export const checkoutPage = (
  cart: Partial<Cart> = {},
  refused?: ReturnType<typeof refusal>,
): Page => ({
  fragment: 'checkout',
  url: '/checkout',
  answer: answers({ ...exampleCart, ...cart }, refused ?? refusal('unexpected')),
  ...(refused && { form: typed }),
});

/** An order's page; with a form, after the service refused it. */
export const orderPage = (
  order: Partial<Order> = {},
  form?: Record<string, string>,
  refused = refusal('unexpected'),
): Page => ({
  fragment: 'confirmation',
  url: `/orders/${exampleOrder.id}`,
  props: { id: exampleOrder.id },
  answer: ({ method }) =>
    method === 'GET' ? { status: 200, body: { ...exampleOrder, ...order } } : refused,
  ...(form && { form }),
});

const pickUp = exampleDelivery.options.filter(({ needsStore }) => needsStore)[0]!;
const promotion: NonNullable<Cart['promotion']> = {
  code: 'TEN',
  label: '10% off',
  kind: 'percent',
  value: 10,
  message: null,
};
const asking = { status: 'placing', nextAction: 'confirm-payment' } as const;
const rejected = (reason: Partial<NonNullable<Order['reason']>>): Page =>
  orderPage({
    status: 'rejected',
    reason: { code: 'payment-declined', message: 'English reason.', ...reason },
    steps: [
      { name: 'stock', state: 'undone' },
      { name: 'payment', state: 'failed' },
      { name: 'delivery', state: 'waiting' },
    ],
  });

/** Every page of this team in every state that has words of its own, but for refusals. */
export const pagesToRead: Record<string, Page> = {
  'the cart': cartPage({
    promotion,
    discount: euros(13_10),
    orderInProgress: exampleOrder.id,
    notices: [
      {
        type: 'price-changed',
        variantId: 'v1',
        message: 'English notice.',
        from: euros(120_00),
        to: euros(131_00),
      },
    ],
    renamed: [{ variantId: 'v1', message: 'English name.', before: 'Port', now: 'Harbour' }],
  }),
  'a cart with prints saved for later': cartPage({
    saved: [exampleSaved, { ...exampleSaved, variantId: 'v2', available: false, quantity: 2 }],
  }),
  'a cart with a code that does not count': cartPage({
    promotion: {
      ...promotion,
      message: 'English message.',
      refusal: { reason: 'minimum', missing: 80_00 },
    },
  }),
  'a cart with what is gone': cartPage({
    lines: exampleCart.lines.map((line) => ({ ...line, available: false })),
    notices: [{ type: 'unavailable', variantId: 'v1', message: 'English notice.' }],
  }),
  'an empty cart': { ...cartPage(emptyCart), url: '/cart?removed=v1&quantity=1' },
  'the checkout': checkoutPage({ promotion }),
  'the checkout of what is gone': checkoutPage({
    lines: exampleCart.lines.map((line) => ({ ...line, available: false })),
  }),
  'the checkout of nothing': checkoutPage(emptyCart),
  'an order that is being placed': orderPage({ status: 'placing' }),
  'an order that asks for its payment': orderPage({
    ...asking,
    holdUntil: '2026-11-23T09:10:00.000Z',
  }),
  'an order that leads to the bank': orderPage({ ...asking, paymentUrl: 'https://bank.example/' }),
  'an order that is confirmed': orderPage({
    giftNote: 'שלום',
    taxPercent: 0,
    discount: { ...promotion, amount: euros(13_10) },
  }),
  'an order to pick up': orderPage({ address: null, delivery: pickUp }),
  'an order that was declined': rejected({ decline: 'insufficient-funds' }),
  'an order without enough stock': rejected({
    code: 'out-of-stock',
    short: [{ variantId: 'v1', available: 2 }],
  }),
  'an order on its way': orderPage(exampleDispatched),
  'an order on its way to the store': orderPage({ ...exampleDispatched, delivery: pickUp }),
  'an order without a date': orderPage({ ...exampleDispatched, dispatchedAt: null }),
  'an order that the shop cancelled': orderPage({
    status: 'cancelled',
    reason: { code: 'cancelled-by-shop', message: 'The frame broke.' },
  }),
  'an order that is paid back': orderPage({ status: 'cancelled', refunds }),
  'a return': orderPage(exampleReturned),
  'a return that is back': orderPage({
    ...exampleReturned,
    returns: exampleReturned.returns.map((one) => ({ ...one, status: 'received' as const })),
  }),
  'a return that is paid back': orderPage({
    ...exampleReturned,
    status: 'refunded',
    refunds,
    returns: exampleReturned.returns.map((one) => ({ ...one, status: 'refunded' as const })),
  }),
  'a return of nothing': orderPage(exampleDispatched, {
    intent: 'request-return',
    'pieces-v1': '0',
  }),
  'the button of a product': {
    fragment: 'add-to-cart',
    url: '/products/harbour-evening',
    props: { variantId: 'v1', priceLabel: '131' },
    answer: answers(exampleCart, refusal('unexpected')),
  },
  'the badge': { fragment: 'mini-cart', url: '/', answer: answers(exampleCart, refusal('x')) },
};
