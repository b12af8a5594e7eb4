import { describe, expect, it } from 'vitest';
import { writeLetter } from './letter.ts';
import { lettersIn } from './letters-in.ts';

const locales = ['en-IE', 'de-AT', 'ar-AE'] as const;
const url = 'https://shop.example/account/confirm-email?token=x';
const about = { emailChanged: 'new@example.org' };
const kinds = [
  ...(['resetPassword', 'verifyEmail', 'changeEmail', 'emailChanged'] as const),
  ...(['passwordChanged', 'passkeyAdded', 'accountDeleted'] as const),
];

const write = (kind: (typeof kinds)[number], locale: string) =>
  writeLetter(lettersIn(locale)[kind](kind === 'emailChanged' ? about[kind] : url), locale);

/** What a reader sees of the HTML, one line for each element. */
const visible = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&#39;', "'")
    .replace(/\s*\n\s*/g, '\n');

describe.each(kinds)('the letter %s', (kind) => {
  it.each(locales)('in %s says the same in text and in HTML, in its direction', (locale) => {
    const { subject, text, html } = write(kind, locale);
    const seen = visible(html);
    for (const line of text.trim().split('\n\n')) {
      expect(seen).toContain(`\n${line.replace(`: ${url}`, '')}\n`);
    }
    expect(text.includes(url)).toBe(html.includes(`href="${url}"`));
    const direction = locale === 'ar-AE' ? 'rtl' : 'ltr';
    expect(html).toContain(`<html lang="${locale}" dir="${direction}">`);
    expect(html).toContain(`<main lang="${locale}" dir="${direction}"`);
    expect(html).toContain(`<title>${subject.replaceAll("'", '&#39;')}</title>`);
  });

  it('says nothing in German that it says in English, and nothing in Latin letters in Arabic', () => {
    const lines = (locale: string) => {
      const { subject, text } = write(kind, locale);
      const said = [subject, ...text.split('\n')].map((line) => line.replace(`: ${url}`, ''));
      return said.filter((line) => !['', 'Tessera'].includes(line));
    };
    const english = lines('en-IE');
    expect(lines('de-DE').filter((line) => english.includes(line))).toEqual([]);
    const arabic = lines('ar-AE').map((line) => line.replaceAll(/Tessera|new@example\.org/g, ''));
    expect(arabic.filter((line) => /\p{Script=Latin}/u.test(line))).toEqual([]);
    expect(lines('de-DE')).toHaveLength(english.length);
    expect(arabic).toHaveLength(english.length);
  });
});

it('a paragraph that leads to a link stands right before it', () => {
  for (const locale of locales) {
    for (const kind of kinds) {
      const lines = write(kind, locale).text.split('\n\n');
      for (const [at, line] of lines.entries()) {
        if (/:$/.test(line)) expect(lines[at + 1], line).toContain(url);
      }
    }
  }
});

it('the new address in Arabic keeps its own direction', () => {
  expect(write('emailChanged', 'ar-AE').text).toContain('\u2068new@example.org\u2069');
});

it('a language without words is written to in English', () => {
  expect(write('verifyEmail', 'fr-FR').subject).toBe('Confirm your e-mail address');
});
