import { html, type Html } from '@tessera/bff-kit/mail/html';
import { mailDocument } from '@tessera/bff-kit/mail/mail-document';
import { isolated, languageFacts, languageOf } from '@tessera/bff-kit/languages';
import type { Block, EmailContent, PricedRow } from './email-content.ts';

/** Plain text: what matters stands in lines of its own, links are written out. */
export function renderText({ locale, blocks }: EmailContent): string {
  const rightToLeft = languageFacts[languageOf(locale)].direction === 'rtl';
  const named = ({ label, title = '' }: PricedRow) =>
    label + (title && rightToLeft ? isolated(title) : title);
  return `${blocks.map((block) => textOf(block, named)).join('\n\n')}\n\nTessera\n`;
}

function textOf(block: Block, named: (row: PricedRow) => string): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'rows':
      return block.rows
        .map((row) => `${named(row)}: ${row.price}${row.detail ? `\n  ${row.detail}` : ''}`)
        .join('\n');
    case 'sums':
      return block.rows
        .map(({ label, detail, price }) => `${label}: ${price}${detail ? ` (${detail})` : ''}`)
        .join('\n');
    case 'link':
      return `${block.label}: ${block.url}`;
  }
}

/** The same as HTML. */
export const renderHtml = ({ locale, subject, blocks }: EmailContent): string =>
  mailDocument({ locale, subject, content: blocks.map(htmlOf) });

function htmlOf(block: Block): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p style="margin:0 0 16px">${block.text}</p> `;
    case 'heading':
      return html`<h2 style="margin:32px 0 8px;font-size:18px;line-height:1.3">${block.text}</h2> `;
    case 'rows':
      return list(block.rows.map((row) => item(row, '400')));
    case 'sums':
      return list(
        block.rows.map((row, at) => item(row, at === block.rows.length - 1 ? '700' : '400')),
      );
    case 'link':
      return html`<p style="margin:24px 0">
        <a
          href="${block.url}"
          style="display:inline-block;padding:10px 16px;border:1px solid;border-radius:4px;color:inherit;font-weight:600"
          >${block.label}</a
        >
      </p>`;
  }
}

const list = (items: Html[]): Html =>
  html`<ul style="list-style:none;margin:0 0 16px;padding:0">
    ${items}
  </ul>`;

function item({ label, title, detail, price }: PricedRow, weight: string): Html {
  const small = detail
    ? html`<br /><span style="font-size:14px;font-weight:400">${detail}</span>`
    : '';
  return html`<li style="padding:8px 0;border-top:1px solid;font-weight:${weight}">
    ${label}${title ? html`<bdi lang="en">${title}</bdi>` : ''}:
    <span style="white-space:nowrap">${price}</span>${small}
  </li>`;
}
