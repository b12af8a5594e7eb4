import { html } from '@tessera/bff-kit/mail/html';
import { mailDocument } from '@tessera/bff-kit/mail/mail-document';

/** What a letter says, before it is text or HTML: both are made of the same words. */
export interface Letter {
  subject: string;
  paragraphs: readonly string[];
  /** Stands after the first paragraph. */
  link?: { label: string; url: string };
}

/** A letter as a mail program takes it. */
export interface WrittenLetter {
  subject: string;
  text: string;
  html: string;
}

/** Text and HTML of a letter. */
export function writeLetter({ subject, paragraphs, link }: Letter): WrittenLetter {
  const [first = '', ...rest] = paragraphs;
  const greeting = 'Hello,';
  const text = [
    greeting,
    first,
    ...(link ? [`${link.label}: ${link.url}`] : []),
    ...rest,
    'Tessera\n',
  ].join('\n\n');
  const content = [
    ...[greeting, first].map(paragraph),
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
    ...rest.map(paragraph),
  ];
  return { subject, text, html: mailDocument(subject, content) };
}

const paragraph = (text: string) => html`<p style="margin:0 0 16px">${text}</p> `;
