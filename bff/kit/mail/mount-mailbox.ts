import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { Logger } from '../logger.ts';
import { ProblemError } from '../problem.ts';
import type { ServiceEnv } from '../service.ts';
import type { Mailer } from './mail.ts';
import { listPage, mailPage, type KeptMail, type WholeMail } from './mailbox-pages.ts';
import { mailboxStyle } from './mailbox-style.ts';

const pageSize = 50;
const listQuery = z.object({
  to: z.string().max(254).default(''),
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});
const localHost = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

const policy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const pageHeaders = { ...headers, 'content-security-policy': `${policy}; frame-ancestors 'none'` };
// An e-mail carries its styles with it. It may do nothing else, also when it is opened by itself.
const mailHeaders = {
  ...headers,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
};

/**
 * The development mailbox as pages: `GET /api/<service>/mailbox` (`?to=`), `GET /api/<service>/mailbox/{id}`.
 * Who asks for `application/json` gets it. It shows everybody's e-mails to everybody, links to sign in
 * included; so there is none with a mail server, nor in a shop whose address is not of this machine.
 */
export function mountMailbox(
  app: OpenAPIHono<ServiceEnv>,
  o: { service: string; db: Database; mailer: Mailer; publicUrl: string; logger: Logger },
): void {
  if (o.mailer.kind !== 'mailbox') return;
  if (!localHost.test(new URL(o.publicUrl).hostname)) {
    o.logger.warn(
      { publicUrl: o.publicUrl },
      'there is no mail server, so no e-mail reaches anybody; the mailbox is not shown at a public address: set SMTP_URL',
    );
    return;
  }
  const base = `/api/${o.service}/mailbox`;

  app.get(base, async (c) => {
    const query = listQuery.safeParse(c.req.query());
    if (!query.success) {
      const detail = '"to" is an e-mail address, "before" a number from a page of this list.';
      throw new ProblemError(422, { type: 'invalid-input', detail });
    }
    const { to, before } = query.data;
    const mails = await listMails(o.db, to.trim(), before ?? null);
    const older = mails.length === pageSize ? (mails.at(-1)?.n ?? null) : null;
    if (wantsJson(c)) return c.json({ mails, older }, 200, headers);
    return c.html(listPage(base, { mails, to: to.trim(), older }), 200, pageHeaders);
  });

  app.get(`${base}/style.css`, (c) =>
    c.body(mailboxStyle, 200, { ...headers, 'content-type': 'text/css; charset=utf-8' }),
  );

  app.get(`${base}/:id`, async (c) => {
    const mail = await findMail(o.db, c.req.param('id'));
    if (wantsJson(c)) return c.json(mail, 200, headers);
    return c.html(mailPage(base, mail), 200, pageHeaders);
  });

  app.get(`${base}/:id/html`, async (c) => {
    const mail = await findMail(o.db, c.req.param('id'));
    // Links open beside the mailbox: the frame they would open in may not show the shop.
    return c.html(mail.html.replace('<head>', '<head><base target="_blank">'), 200, mailHeaders);
  });
}

const wantsJson = (c: Context): boolean => /application\/json/i.test(c.req.header('accept') ?? '');

function listMails(db: Database, to: string, before: number | null): Promise<KeptMail[]> {
  return db.query<KeptMail>(
    'kit/mailbox-list',
    `select n, id, recipient, sender, subject, at from kit.mailbox
     where ($1 = '' or lower(recipient) = lower($1)) and ($2::bigint is null or n < $2)
     order by n desc limit ${pageSize}`,
    [to, before],
  );
}

async function findMail(db: Database, id: string): Promise<WholeMail & { html: string }> {
  const [mail] = z.guid().safeParse(id).success
    ? await db.query<WholeMail & { html: string }>(
        'kit/mailbox-find',
        `select n, id, recipient, sender, subject, text, html, at from kit.mailbox where id = $1`,
        [id],
      )
    : [];
  if (mail) return mail;
  const detail = 'There is no such e-mail in the mailbox. Look at the list of all of them.';
  throw new ProblemError(404, { type: 'not-found', detail });
}
