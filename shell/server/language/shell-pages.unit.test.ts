import type { Context } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { languageFacts, type Language } from '@tessera/mfe-kit/locales';
import { expect, it } from 'vitest';
import { footer } from '../frame/footer.ts';
import { frameLastResort } from '../frame/frame-slots.ts';
import { header } from '../frame/header.ts';
import { webManifest } from '../offline/manifest.ts';
import { offlinePage } from '../offline/offline-page.ts';
import { answerFault } from '../pages/answer-fault.ts';
import * as errorPages from '../pages/error-page.ts';
import { en } from './messages/en.ts';
import { shellWords } from './shell-words.ts';

const { notFoundPage, refusedPage, unansweredFormPage } = errorPages;

/** Everything the shell says on pages, in a language. */
async function saidIn(language: Language): Promise<string> {
  const visitor = { id: 'v1', accountId: null, email: null, name: null };
  const languages = ['en', 'de', 'ar'] as const;
  const place = { url: '/products/harbour', language, languages, visitor };
  const request = {
    req: { path: `/${language}/cart`, header: () => 'text/html' },
    var: { log: { error: () => {} }, requestId: '7f3a' },
  } as unknown as Context<ServiceEnv>;
  const pages = [
    notFoundPage(place),
    notFoundPage(place, 'No product has the handle "x".'),
    errorPages.unavailablePage(place, 5),
    unansweredFormPage(place, true, 5),
    unansweredFormPage(place, false, 5),
    refusedPage(403, 'Only buyers can review it', 'No order contains it.', place),
    refusedPage(500, '', '', place),
    errorPages.foreignFormPage(place),
    errorPages.formTooLargePage(place),
    errorPages.formNotReadablePage(place),
    errorPages.unknownReleasePage('cart@x', '/', place),
  ];
  return [
    header('/', language),
    footer(place),
    ...Object.values(frameLastResort(language)),
    await offlinePage(null, false, language).text(),
    await answerFault(new Error('broken'), request).text(),
    ...pages.map(({ head, main }) => `<title>${head.title ?? ''}</title>${main}`),
    ...textsOf(shellWords(language).browser).map((text) => `<p>${text}</p>`),
    ...textsOf(shellWords(language).brokenOff).map((text) => `<p>${text}</p>`),
    ...textsOf(JSON.parse(webManifest(language))).map((text) => `<p>${text}</p>`),
  ].join('\n');
}

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

const wordsOf = (html: string) =>
  new Set(
    [...html.matchAll(/>([^<>]+)<|="([^"]+)"/g)].flatMap(([, ...found]) => {
      const text = found.find((one) => one !== undefined) ?? '';
      return [text, text.replace(/ \| Tessera$/, '')];
    }),
  );

const english = textsOf(en);

it('what the shell says in English is what the test would find', async () => {
  const said = wordsOf(await saidIn('en'));
  // Those of a refusal are the service's own in English.
  const missing = english.filter((text) => !said.has(text) && !textsOf(en.refused).includes(text));
  expect(missing).toEqual([]);
});

it.each(['de', 'ar'] as const)(
  'the shell says nothing in English on pages in %s',
  async (language) => {
    const html = await saidIn(language);
    const said = wordsOf(html);
    expect(english.filter((text) => said.has(text))).toEqual([]);
    expect(html).not.toContain('No product has');
    expect(html).not.toContain('No order contains');
    const { locale, direction } = languageFacts[language];
    expect(html.split(`<html lang="${locale}" dir="${direction}">`)).toHaveLength(3);
    expect(html).not.toMatch(/href="\/(?!de\b|ar\b|en\b)/);
  },
);
