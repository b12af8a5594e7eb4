import { html, type Html } from './html.ts';

/** A row of `kit.mailbox` without what it says. */
export interface KeptMail {
  n: number;
  id: string;
  recipient: string;
  sender: string;
  subject: string;
  at: Date;
}

export interface WholeMail extends KeptMail {
  text: string;
}

/** Newest first. `older`: the number to go on from, when there are more. */
export function listPage(
  base: string,
  o: { mails: readonly KeptMail[]; to: string; older: number | null },
): string {
  const found = o.mails.map(
    (mail) =>
      html`<li>
        <a href="${base}/${mail.id}">${mail.subject}</a><br />to ${mail.recipient}, ${time(mail.at)}
      </li>`,
  );
  const query = new URLSearchParams({ ...(o.to && { to: o.to }), before: String(o.older) });
  const none = o.to
    ? html`<p>No e-mail went to ${o.to}. Look at <a href="${base}">all of them</a>.</p>`
    : html`<p>No e-mail was sent yet.</p>`;
  return page(
    base,
    'Development mailbox',
    html`<h1>Development mailbox</h1>
      <p>
        No mail server is set, so e-mails are kept here and reach nobody. With SMTP_URL they are
        sent.
      </p>
      <form action="${base}">
        <label>Sent to <input name="to" type="search" value="${o.to}" autocomplete="off" /></label>
        <button>Show</button>
      </form>
      ${
        found.length > 0
          ? html`<ol>
              ${found}
            </ol>`
          : none
      }
      ${o.older === null ? '' : html`<p><a href="${base}?${query.toString()}">Older e-mails</a></p>`}`,
  );
}

export function mailPage(base: string, mail: WholeMail): string {
  return page(
    base,
    mail.subject,
    html`<p><a href="${base}">All e-mails</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>To</dt>
        <dd>${mail.recipient}</dd>
        <dt>From</dt>
        <dd>${mail.sender}</dd>
        <dt>Sent</dt>
        <dd>${time(mail.at)}</dd>
      </dl>
      <h2>As text</h2>
      <pre>${withLinks(mail.text)}</pre>
      <h2>As HTML</h2>
      <iframe
        title="The e-mail as HTML"
        src="${base}/${mail.id}/html"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>`,
  );
}

function page(base: string, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${base}/style.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup;
}

function time(at: Date): Html {
  const iso = at.toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

/** Web addresses become links; nothing else of the text becomes anything. */
function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}
