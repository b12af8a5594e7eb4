import { html } from '@tessera/bff-kit/mail/html';
import { mailDocument } from '@tessera/bff-kit/mail/mail-document';
import { lettersIn } from './letters-in.ts';

/** What a letter says, before it is text or HTML: both are made of the same words. */
export interface Letter {
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  /** what follows the link */
  afterwards?: readonly string[];
}

/** A letter as a mail program takes it. */
export interface WrittenLetter {
  subject: string;
  text: string;
  html: string;
}

/** Text and HTML of a letter in the language of a locale. */
export function writeLetter(letter: Letter, locale: string): WrittenLetter {
  const { subject, link, afterwards = [] } = letter;
  const paragraphs = [lettersIn(locale).greeting, ...letter.paragraphs];
  const text = [
    ...paragraphs,
    ...(link ? [`${link.label}: ${link.url}`] : []),
    ...afterwards,
    'Tessera\n',
  ].join('\n\n');
  const content = [
    ...paragraphs.map(paragraph),
    ...(link
      ? [
          html`<p style="margin:24px 0">
            <a
              href="${link.url}"
              style="display:inline-block;padding:10px 16px;border:1px solid;border-radius:4px;color:inherit;font-weight:600"
              >${link.label}</a
            >
          </p> `,
        ]
      : []),
    ...afterwards.map(paragraph),
  ];
  return { subject, text, html: mailDocument({ subject, content, locale }) };
}

const paragraph = (text: string) => html`<p style="margin:0 0 16px">${text}</p> `;
