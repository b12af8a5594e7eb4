import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../logger.ts';
import { createService } from '../service.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { reply, startTestSmtp, type TestSmtp } from '../testing/test-smtp.ts';
import { testTokens } from '../testing/test-tokens.ts';
import { createMailer } from './create-mailer.ts';
import type { Mail, Mailer } from './mail.ts';
import { mountMailbox } from './mount-mailbox.ts';

const logger = silentLogger();
const tokens = testTokens();
let database: TestDatabase;
let close: (() => Promise<void>)[];

beforeEach(async () => {
  database = await openTestDatabase();
  close = [];
});

afterEach(async () => {
  for (const one of close.toReversed()) await one();
  await database.drop();
});

function mailer(smtpUrl?: string): Mailer {
  const from = 'Shop <hello@shop.example>';
  const made = createMailer({ smtpUrl, db: database.db, from, logger });
  close.push(made.close);
  return made;
}

async function smtp(o: Parameters<typeof startTestSmtp>[0] = {}): Promise<TestSmtp> {
  const server = await startTestSmtp(o);
  close.push(server.stop);
  return server;
}

const mail = (over: Partial<Mail> = {}): Mail => ({
  id: randomUUID(),
  to: { name: 'Ada', address: 'ada@example.org' },
  subject: 'Hello',
  text: 'See https://shop.example/a?b=1.',
  html: '<!doctype html><html><head><title>Hello</title></head><body>Hello</body></html>',
  ...over,
});

describe('the development mailbox', () => {
  const kept = () =>
    database.db.query<{ id: string; recipient: string }>(
      'test/kept',
      'select id, recipient from kit.mailbox order by n',
    );

  it('takes each id once, whoever hands it over and however often', async () => {
    const [one, two] = [mail(), mail()];
    const boxes = [mailer(), mailer()];
    await Promise.all(boxes.flatMap((box) => [box.send(one), box.send(two), box.send(one)]));
    expect((await kept()).map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  });

  it('refuses what is no address and keeps a text with a NUL in it', async () => {
    const box = mailer();
    const nobody = { name: 'x', address: 'a@b.example, c@d.example' };
    const [refused, sent] = await Promise.all([
      box.send(mail({ to: nobody })),
      box.send(mail({ text: 'a\0b' })),
    ]);
    expect(refused).toEqual({ outcome: 'refused', reason: 'not an e-mail address' });
    expect(sent).toEqual({ outcome: 'sent' });
    expect(await kept()).toHaveLength(1);
  });
});

describe('the pages of the mailbox', () => {
  function app(o: { publicUrl?: string; box?: Mailer } = {}) {
    const service = createService({ name: 'cart', version: '1', tokens: tokens.cart, logger });
    const { publicUrl = 'http://localhost:3000', box = mailer() } = o;
    mountMailbox(service, { service: 'cart', db: database.db, mailer: box, publicUrl, logger });
    return async (path: string, headers: Record<string, string> = {}) =>
      service.request(`/api/cart/mailbox${path}`, {
        headers: {
          ...headers,
          'tessera-visitor': await tokens.shell.signVisitor('cart', {
            id: 'visitor-1',
            accountId: null,
            email: null,
            name: null,
          }),
        },
      });
  }

  it('list e-mails, newest first, of one recipient if asked', async () => {
    const box = mailer();
    const get = app({ box });
    await box.send(mail({ subject: 'First <b>' }));
    await box.send(mail({ subject: 'Second', to: { name: '', address: 'Bob@example.org' } }));
    const page = await (await get('')).text();
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First &lt;b&gt;'));
    const bobs = await (await get('?to=bob@example.org')).text();
    expect(bobs).toContain('Second');
    expect(bobs).not.toContain('First');
    expect(await (await get('?to=%3Cscript%3E')).text()).toContain('&lt;script&gt;');
    const json = await get('?to=bob@example.org', { accept: 'application/json' });
    expect(await json.json()).toMatchObject({ mails: [{ subject: 'Second' }], older: null });
  });

  it('go on with older ones', async () => {
    const box = mailer();
    const get = app({ box });
    for (let n = 1; n <= 51; n += 1) await box.send(mail({ subject: `No. ${n}.` }));
    const [, link = ''] =
      /href="\/api\/cart\/mailbox(\?before=\d+)"/.exec(await (await get('')).text()) ?? [];
    const older = await (await get(link)).text();
    expect(older).toContain('No. 1.');
    expect(older).not.toContain('No. 2.');
    expect(older).not.toContain('Older e-mails');
  });

  it('show an e-mail as text with links, and as HTML in a frame that may do nothing', async () => {
    const box = mailer();
    const get = app({ box });
    const one = mail({ text: 'Go to https://shop.example/a?b=1. <script>alert(1)</script>' });
    await box.send(one);
    const page = await get(`/${one.id}`);
    const text = await page.text();
    expect(text).toContain('<a href="https://shop.example/a?b=1">https://shop.example/a?b=1</a>.');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|<style|style=/);
    expect(text).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");

    const framed = await get(`/${one.id}/html`);
    expect(await framed.text()).toContain('<head><base target="_blank"><title>Hello</title>');
    const policy = framed.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('; sandbox allow-popups');
    expect(policy).not.toContain('script');
    expect((await get('/style.css')).headers.get('content-type')).toContain('text/css');
  });

  it('answer 404 for what is not there, and 422 for nonsense', async () => {
    const get = app();
    expect((await get(`/${randomUUID()}`)).status).toBe(404);
    expect((await get('/x%27--/html')).status).toBe(404);
    expect((await get('?before=-1')).status).toBe(422);
  });

  it('are not there with a mail server, nor at an address that others reach', async () => {
    const server = await smtp();
    expect((await app({ box: mailer(server.url) })('')).status).toBe(404);
    expect((await app({ publicUrl: 'https://shop.example' })('')).status).toBe(404);
    expect((await app({ publicUrl: 'https://localhost.shop.example' })('')).status).toBe(404);
    expect((await app({ publicUrl: 'http://127.0.0.1:3000' })('')).status).toBe(200);
  });
});

describe('a mail server', () => {
  it('gets the e-mail with a Message-ID that its id makes, and nobody but its recipient', async () => {
    const server = await smtp({ auth: { user: 'ada', pass: 'p@ss word' } });
    const to = {
      name: 'Ada\r\nBcc: eve@example.org, "x" <y@example.org>',
      address: 'ada@example.org',
    };
    const one = mail({ to, subject: 'Grüße\r\nBcc: eve@example.org' });
    expect(await mailer(server.url).send(one)).toEqual({ outcome: 'sent' });
    expect(server.taken).toMatchObject([
      { to: 'ada@example.org', messageId: `<${one.id}@shop.example>` },
    ]);
    const [head = ''] = (server.taken[0]?.raw ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(head).toMatch(/^From: Shop <hello@shop.example>$/m);
  });

  it('that refuses a recipient for good, for now, or shuts down, is told apart', async () => {
    const server = await smtp({
      refuse: (address) => {
        if (address.startsWith('gone')) return reply(550, 'No such user');
        if (address.startsWith('full')) return reply(452, 'Mailbox full');
        if (address.startsWith('down')) return reply(421, 'Shutting down');
        return null;
      },
    });
    const box = mailer(server.url);
    const send = async (address: string) =>
      (await box.send(mail({ to: { name: '', address } }))).outcome;
    expect(await send('gone@example.org')).toBe('refused');
    expect(await send('full@example.org')).toBe('later');
    expect(await send('down@example.org')).toBe('away');
    expect(await send('not an address')).toBe('refused');
    expect(await send('ada@example.org')).toBe('sent');
    expect(server.taken).toHaveLength(1);
  });

  it('that is not there or does not know us is away, and gets everything when it is back', async () => {
    const server = await smtp({ auth: { user: 'ada', pass: 'right' } });
    const stranger = mailer(server.url.replace('right', 'wrong'));
    expect((await stranger.send(mail())).outcome).toBe('away');
    const box = mailer(server.url);
    await server.stop();
    const answers = await Promise.all(Array.from({ length: 8 }, () => box.send(mail())));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['away']));
    const back = await smtp({ auth: { user: 'ada', pass: 'right' }, port: server.port });
    expect((await box.send(mail())).outcome).toBe('sent');
    expect(back.taken).toHaveLength(1);
  });

  it('is not waited for when the process stops', async () => {
    const server = await smtp({ accepted: () => new Promise(() => undefined) });
    const box = mailer(server.url);
    const sending = box.send(mail());
    await expect.poll(() => server.taken.length).toBe(1);
    await box.close();
    expect((await sending).outcome).toBe('away');
    expect((await box.send(mail())).outcome).toBe('away');
  });
});
