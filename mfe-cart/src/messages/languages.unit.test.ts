import { expect, describe, it } from 'vitest';
import {
  cartPage,
  checkoutPage,
  mistake,
  orderPage,
  pagesToRead,
  refusal,
} from '../testing/pages-to-read.ts';
import { renderPage, type Page } from '../testing/render-page.ts';
import { wordsOfPage } from '../testing/words-of-page.ts';
import { problemsIn } from './problems.ts';
import { messagesIn } from './messages.ts';
import { checkoutIn } from './checkout.ts';
import { orderIn } from './order.ts';

const read = async (page: Page, locale: string) => {
  const { html, title } = await renderPage({ ...page, locale });
  return { html, words: [...wordsOfPage(html), ...(title ? [title] : [])] };
};

/** Names, codes and addresses, which are the same in each language. */
const NAMES =
  /Harbour(, Evening)?|Port|Ada Lovelace|\w+@example\.org|help@tessera\.example|Tessera|Visa|Torstraße|Berlin|TS-7K3M-9QXD|TP123456789|R-5F2A90C1|TEN|cm\b|שלום/g;
/** Words that German has as well. */
const GERMAN_TOO = new Set(['Code', 'Standard', 'Express', 'Problem:', '(optional)']);

/** What of a page in Arabic is in Latin letters and no name. */
const latin = (words: string[]) =>
  words.filter((text) => /\p{Script=Latin}/u.test(text.replaceAll(NAMES, '')));
/** What of a page in German says the same as in English. */
const same = (words: string[], english: string[]) =>
  words.filter(
    (text) =>
      english.includes(text) && !GERMAN_TOO.has(text) && /\p{L}/u.test(text.replaceAll(NAMES, '')),
  );

describe.each(Object.entries(pagesToRead))('%s', (_, page) => {
  it('says nothing in English when it is in German, and stays German', async () => {
    const english = await read(page, 'en-IE');
    const german = await read(page, 'de-DE');
    expect(same(german.words, english.words)).toEqual([]);
    expect(german.words.filter((text) => text.includes('English'))).toEqual([]);
    expect(german.words.join(' '), 'a mark that no element was made of').not.toMatch(/[{}]/);
    expect(german.html).not.toMatch(/(href|action)="\/(?!de\b|art\/)/);
  });

  it('says nothing in Latin letters when it is in Arabic, and stays Arabic', async () => {
    const { html, words } = await read(page, 'ar-AE');
    expect(words.length).toBeGreaterThan(0);
    expect(latin(words)).toEqual([]);
    expect(html).not.toMatch(/(href|action)="\/(?!ar\b|art\/)/);
    expect(words.join(' '), 'a mark that no element was made of').not.toMatch(/[{}]/);
  });
});

const change = { intent: 'set', variantId: 'v1', quantity: '3' };
const code = { intent: 'use-code', code: 'TEN' };
const back = { intent: 'request-return', 'pieces-v1': '1', 'return-reason': 'It arrived damaged' };
const invalid = (field: string, code: string) =>
  refusal('invalid-input', 422, { errors: [mistake(field, code)] });

/** Each mistake that the service finds in an order form, by field and code. */
const fieldMistakes = [
  ...['email:missing', 'email:malformed', 'email:too_big', 'name:missing', 'giftNote:too_big'],
  ...['address.line1:missing', 'address.line1:too_big', 'address.postcode:missing'],
  ...['address.city:missing', 'address.country:unknown'],
  ...['storeId:missing', 'storeId:unknown', 'storeId:unavailable'],
  ...['card.number:malformed', 'card.number:wrong', 'card.number:unusable'],
  ...['card.number:test-cards-only', 'card.expiry:malformed', 'card.expiry:wrong'],
  ...['card.expiry:expired', 'card.securityCode:malformed', 'card.securityCode:wrong'],
];

const refused: Record<string, Page> = Object.fromEntries([
  ...[
    'unknown-variant',
    'variant-unavailable',
    'quantity-too-large',
    'too-many-lines',
    'too-many-saved',
    'no-such-line',
    'too-large',
  ].map((type) => [`a change: ${type}`, cartPage({}, change, refusal(type))]),
  ['a quantity', cartPage({}, change, invalid('quantity', 'too_big'))],
  ['a variant', cartPage({}, change, invalid('variantId', 'too_small'))],
  ['an empty code', cartPage({}, code, invalid('code', 'too_small'))],
  ['a long code', cartPage({}, code, invalid('code', 'too_big'))],
  ...['unknown', 'empty-cart', 'expired', 'used', 'currency', 'minimum', 'pieces'].map((reason) => [
    `a code: ${reason}`,
    cartPage(
      {},
      code,
      refusal(`promotion-${reason}`, 409, { code: 'TEN', missing: 2, currencies: ['EUR'] }),
    ),
  ]),
  ...[
    'cart-empty',
    'cart-changed',
    'cart-too-large',
    'order-in-progress',
    'lines-unavailable',
    'promotion-used',
    'price-changed',
    'idempotency-key-reused',
    'invalid-input',
    'service-timeout',
    'service-unavailable',
    'service-unreachable',
    'unavailable',
    'unexpected',
    'unreachable',
    'about:blank',
  ].map((type) => [
    `an order: ${type}`,
    checkoutPage({}, refusal(type, 409, { code: 'TEN', orderId: 'o1' })),
  ]),
  ...fieldMistakes.map((key) => {
    const [field = '', code = ''] = key.split(':');
    return [`a field: ${key}`, checkoutPage({}, invalid(field, code))];
  }),
  ...[
    'not-cancellable',
    'not-returnable',
    'out-of-turn',
    'idempotency-key-reused',
    'unavailable',
  ].flatMap((type) => [
    [`a cancellation: ${type}`, orderPage({}, { intent: 'cancel-order' }, refusal(type))],
    [`a return: ${type}`, orderPage({}, back, refusal(type))],
  ]),
]);

describe.each(Object.entries(refused))('a refusal of %s', (_, page) => {
  it.each(['de-DE', 'ar-AE'])('is in the words of %s', async (locale) => {
    const { words } = await read(page, locale);
    expect(words.filter((text) => text.includes('English'))).toEqual([]);
    if (locale === 'ar-AE') expect(latin(words)).toEqual([]);
  });
});

it('a refusal that no language knows is said as the service says it', async () => {
  const { words } = await read(checkoutPage({}, refusal('of-next-year')), 'de-DE');
  expect(words).toContain('English title');
  expect(words).toContain('English detail.');
});

it('the reasons of a rejection that the service has are all known', async () => {
  const reasons = [
    ...['out-of-stock', 'hold-expired', 'stock-unavailable', 'payment-declined'],
    ...['payment-unavailable', 'payment-not-confirmed', 'delivery-refused'],
    ...['delivery-unavailable'],
  ];
  const declines = [
    ...['declined', 'cancelled', 'insufficient-funds', 'card-expired', 'wrong-security-code'],
    ...['wrong-number', 'not-supported', 'wrong-currency', 'limit-reached'],
    ...['confirmation-missing', 'not-confirmed', 'not-confirmed-in-time', 'bank-busy'],
  ];
  await read(cartPage(), 'ar-AE');
  expect(Object.keys(orderIn('ar').rejected.reasons).sort()).toEqual(reasons.sort());
  expect(Object.keys(orderIn('ar').rejected.declines).sort()).toEqual(declines.sort());
  const reasonOf = (code: string, decline?: string) =>
    orderPage({
      status: 'rejected',
      reason: { code, message: 'English reason.', ...(decline && { decline }) },
    });
  const pages = [
    ...reasons.map((code) => reasonOf(code)),
    ...declines.map((decline) => reasonOf('payment-declined', decline)),
  ];
  for (const page of pages) {
    const { words } = await read(page, 'ar-AE');
    expect(words.filter((text) => text.includes('English'))).toEqual([]);
    expect(latin(words)).toEqual([]);
  }
});

it('German and Arabic know the same problems, fields, reasons and ways', async () => {
  await Promise.all(['de-DE', 'ar-AE'].map((locale) => read(cartPage(), locale)));
  const known = (locale: string) => {
    const { ways, promotion, notices, fields, options } = messagesIn(locale);
    const { rejected, refusals } = orderIn(locale);
    const checkout = checkoutIn(locale);
    const groups = [
      ...[problemsIn(locale).problems, ways, promotion.labels, promotion.refusals, notices],
      ...[fields, options, rejected.reasons, rejected.declines, refusals],
      ...[checkout.refusals, checkout.fields],
    ];
    return groups.map((group) => Object.keys(group).sort());
  };
  expect(known('ar')).toEqual(known('de'));
});
