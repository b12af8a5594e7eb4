import { describe, expect, it } from 'vitest';
import { guest, renderPage, signedIn, type Call } from '../testing/render-page.ts';
import { scenes } from '../testing/scenes.ts';
import { en as addresses } from './addresses/en.ts';
import { en as data } from './data/en.ts';
import { en as everywhere } from './everywhere/en.ts';
import { en as identity } from './identity/en.ts';
import { en as orders } from './orders/en.ts';
import { en as overview } from './overview/en.ts';
import { en as page } from './page/en.ts';
import { en as passkeys } from './passkeys/en.ts';
import { en as recovery } from './recovery/en.ts';
import { en as security } from './security/en.ts';
import { en as wishlist } from './wishlist/en.ts';

const catalogues = {
  addresses,
  data,
  everywhere,
  identity,
  orders,
  overview,
  page,
  passkeys,
  recovery,
  security,
  wishlist,
};

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

const entities: Record<string, string> = { '#x27': "'", quot: '"', amp: '&', lt: '<', gt: '>' };

/** All that is read or heard of a page: whole texts of elements and of attributes that are words. */
const wordsOf = (html: string): string[] =>
  [...html.matchAll(/>([^<>]+)<|(?:aria-label|alt|title|placeholder)="([^"]+)"/g)]
    .map(([, text, value]) => (text ?? value ?? '').trim())
    .map((text) => text.replace(/&([#\w]+);/g, (all, name: string) => entities[name] ?? all))
    .filter((text) => /\p{L}{2}/u.test(text));

async function show(
  { fragment, url, answer, form, props }: (typeof scenes)[number],
  locale: string,
) {
  const { html, preamble, headers } = await renderPage(fragment, url, answer, form, props, locale);
  expect(headers['location']).toBeUndefined();
  const title = (preamble.head as { title: string } | null)?.title.replace(' | Tessera', '');
  return { html, words: [...wordsOf(html.replaceAll('<!-- -->', '')), ...(title ? [title] : [])] };
}

// What people and authors wrote, and words that are the same in German.
const theirs = new Set([
  'Ada <L>',
  'Ada Lovelace',
  'Charles',
  'ada@example.org',
  '12 Square',
  '1 Street',
  'D02 Dublin',
  '10115 Berlin',
  'Massif',
  'My phone',
  'https://shop.example/wishlist/shared/secret',
  'Passkeys',
  '(optional)',
  'Problem:',
]);

// A single word may well be part of another one.
const sentences = textsOf(catalogues).filter((text) => text.includes(' '));

// Only with script, or when a call fails: no server renders them.
const unseen = new Set([
  everywhere.wishlist.failed,
  orders.stale,
  page.showPassword,
  page.hidePassword,
  ...textsOf(passkeys),
  security.passkeys.notAdded,
  security.passkeys.name,
  security.passkeys.nameHint,
]);

describe.each(['de-DE', 'ar-AE'])('in %s', (locale) => {
  const language = locale.slice(0, 2);

  it.each(scenes)('$fragment at $url has no English words', async (scene) => {
    const { words: english } = await show(scene, 'en-IE');
    const { words, html } = await show(scene, locale);
    expect(words.filter((text) => english.includes(text) && !theirs.has(text))).toEqual([]);
    const all = words.join('\n');
    expect(sentences.filter((text) => all.includes(text))).toEqual([]);
    expect(html).not.toMatch(new RegExp(`(href|action)="/(?!${language}\\b|art/|api/)`));
  });
});

it('the scenes show every text that a server renders', async () => {
  const english = await Promise.all(scenes.map((scene) => show(scene, 'en-IE')));
  const all = english.flatMap(({ words }) => words).join('\n');
  const whole = textsOf(catalogues).filter((text) => !text.includes('{') && !unseen.has(text));
  expect(whole.filter((text) => !all.includes(text))).toEqual([]);
});

describe('numbers, money and dates', () => {
  it.each([
    [
      'de-DE',
      '131,50\u00a0€',
      '20. November 2026',
      '2. Januar 2020',
      'Rabatt mit dem Code TEN: −13,10',
    ],
    ['ar-AE', '131.50', '20 نوفمبر 2026', '2 يناير 2020', 'الخصم بالرمز \u2068TEN\u2069: −'],
  ])('are written as in %s', async (locale, ...parts) => {
    const html = await Promise.all(
      scenes
        .filter(({ fragment }) => fragment === 'orders' || fragment === 'security')
        .map(async (scene) => (await show(scene, locale)).html),
    );
    for (const part of parts) expect(html.join('')).toContain(part);
  });
});

it('what is read from left to right stays so in a page from right to left', async () => {
  const html = await Promise.all(scenes.map(async (scene) => (await show(scene, 'ar-AE')).html));
  const all = html.join('').replaceAll('<!-- -->', '');
  expect(all).toContain('<bdi dir="ltr">ada@example.org</bdi>');
  expect(all).toContain('<bdi dir="ltr">40 × 50 cm / بلوط</bdi>');
  expect(all).toContain('\u2066T-7K4M\u2069');
  expect(all).toContain('\u2066TP123\u2069');
});

describe('who has to sign in first', () => {
  const expired = (call: Call) => (call.method === 'GET' ? signedIn()(call) : guest(call));
  it.each([
    ['addresses', '/account/addresses', 'add'],
    ['security', '/account/security', 'end-others'],
    ['data', '/account/data?delete', 'delete'],
  ])('is sent there by the form of %s, too', async (fragment, url, intent) => {
    const { status, headers } = await renderPage(fragment, url, expired, [['intent', intent]]);
    expect(status).toBe(303);
    expect(headers['location']).toBe(`/account/sign-in?next=${encodeURIComponent(url)}`);
  });
});
