import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { guestPages, personalPages, type Visit } from './shop/every-page.ts';
import { hydrated } from './shop/hydrated.ts';
import { violations } from './shop/violations.ts';

const looks = [
  { language: 'en', prefix: '', widths: [1440, 390, 320] },
  { language: 'de', prefix: '/de', widths: [320] },
  { language: 'ar', prefix: '/ar', widths: [1440, 320] },
];
const visitors = [
  { visitor: 'a guest', pages: guestPages },
  { visitor: 'somebody with an account, an order and a cart', pages: personalPages },
];

// The page of an unknown address is looked at, too.
test.use({ expectedProblem: /status of 404.*\/nowhere\)/ });

for (const { language, prefix, widths } of looks) {
  for (const { visitor, pages } of visitors) {
    test(`axe finds nothing on the pages of ${visitor}, in ${language}, and none scrolls sideways`, async ({
      newVisitor,
    }) => {
      test.setTimeout(600_000);
      const page = await newVisitor({ reducedMotion: 'reduce' });
      for (const visit of await pages(page)) {
        await check(page, { ...visit, path: prefix + visit.path }, widths);
      }
    });
  }
}

// What artists, reviewers and places are called; catalog's own tests know which of it is a name.
const fullOfNames = /^\/(c\/|search|products\/|stores)/;

test('no page in Arabic says something in English', async ({ newVisitor }) => {
  test.setTimeout(120_000);
  const page = await newVisitor({ reducedMotion: 'reduce' });
  const names = await namesOf(page.request);
  for (const { pages } of visitors) {
    for (const { name, path, status } of await pages(page)) {
      if (fullOfNames.test(path)) continue;
      await page.goto(`/ar${path}`);
      if (status === 200) await hydrated(page);
      expect.soft(await latinWords(page, names), `${name} (${path})`).toEqual([]);
    }
  }
});

test('the check itself notices what is wrong, in either scheme and at each width', async ({
  newVisitor,
}) => {
  const page = await newVisitor({ reducedMotion: 'reduce' });
  await page.goto('/stores');
  await page.evaluate(() => {
    const add = (tag: string, text: string, style: Record<string, string>) => {
      const element = document.createElement(tag);
      element.textContent = text;
      Object.assign(element.style, style);
      document.querySelector('main')?.append(element);
    };
    add('img', '', { blockSize: '50px', inlineSize: '50px' });
    add('p', 'Only faint in the dark', { color: 'light-dark(#000, #222)' });
    add('p', 'Wide', { inlineSize: '700px' });
  });
  expect(await violations(page, 'light')).toEqual([expect.stringMatching(/^image-alt: /)]);
  expect(await violations(page, 'dark')).toEqual([expect.stringMatching(/^color-contrast: /)]);
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await overflow(page)).toBeGreaterThan(300);
});

async function check(page: Page, { name, path, status }: Visit, widths: number[]): Promise<void> {
  await page.setViewportSize({ width: widths[0]!, height: 900 });
  await page.goto(path);
  if (status === 200) await hydrated(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of ['light', 'dark'] as const) {
      const found = await violations(page, scheme);
      expect.soft(found, `${name} (${path}), ${width} px, ${scheme}`).toEqual([]);
    }
    expect
      .soft(await overflow(page), `${name} (${path}) scrolls sideways by pixels at ${width} px`)
      .toBeLessThanOrEqual(0);
  }
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Names that are the same in every language: of the shop, of its prints and their series, of a customer. */
async function namesOf(request: APIRequestContext): Promise<string[]> {
  const names = new Set(['Tessera', 'Ada Lovelace', 'example.org', 'JSON', 'cm']);
  for (let page = 1; ; page += 1) {
    const reply = await request.get(`/api/catalog/products?page=${page}&perPage=48`);
    const { items } = (await reply.json()) as { items: { title: string; series: string }[] };
    for (const { title, series } of items) names.add(title).add(series);
    if (items.length < 48) return [...names].sort((a, b) => b.length - a.length);
  }
}

/** What a page in Arabic says in Latin letters, without saying that it is another language, and is no name. */
const latinWords = (page: Page, names: string[]): Promise<string[]> =>
  page.evaluate((known) => {
    const elsewhere = 'script, style, template, noscript, [dir=ltr], [data-fragment^="catalog/"]';
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What is put into a sentence from elsewhere is isolated in it.
      const text = (node.textContent ?? '')
        .replaceAll(/[\u2066\u2068][^\u2069]*\u2069/g, '')
        .trim();
      const within = node.parentElement;
      if (within?.closest(elsewhere)) continue;
      if (within?.closest('[lang]')?.getAttribute('lang')?.startsWith('ar') !== true) continue;
      const rest = known.reduce((words, name) => words.replaceAll(name, ''), text);
      if (/[A-Za-z]{2,}/.test(rest)) found.add(text);
    }
    return [...found];
  }, names);
