import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseConfig } from '../config.ts';
import { gather } from './gather.ts';
import { html } from './html.ts';
import { isAddress } from './mail.ts';
import { mailSettings, readSender, readSmtpUrl } from './mail-settings.ts';
import { readSmtpFailure } from './read-smtp-failure.ts';

describe('the settings of mail', () => {
  const Config = z.object(mailSettings);

  it('name a mail server with user, password and port', () => {
    expect(readSmtpUrl('smtp://ada:p%40ss@mail.example.com:2525')).toEqual({
      host: 'mail.example.com',
      port: 2525,
      secure: false,
      auth: { user: 'ada', pass: 'p@ss' },
    });
    expect(readSmtpUrl('smtps://[::1]')).toMatchObject({ host: '::1', port: 465, secure: true });
    expect(readSmtpUrl('smtp://mail')).toMatchObject({ port: 587, auth: null });
  });

  it.each([
    'mail.example.com',
    'http://mail.example.com',
    'smtp://',
    'smtp://mail:99999',
    'smtp://user@mail',
    'smtp://mail/path',
    'smtp://mail?pool=false',
    'smtp://a:%zz@mail',
  ])('refuse %s', (url) => {
    expect(readSmtpUrl(url)).toBeNull();
  });

  it('name the key that is wrong and never its value', () => {
    const wrong = () =>
      parseConfig(Config, { SMTP_URL: 'smtp://ada:s3cret@', MAIL_FROM: 'nobody' });
    expect(wrong).toThrow(/SMTP_URL: must look like[^]*MAIL_FROM: must look like/);
    expect(wrong).not.toThrow(/s3cret|nobody/);
  });

  it('are none by default, and an empty SMTP_URL is none, too', () => {
    expect(parseConfig(Config, { SMTP_URL: '' })).toEqual({
      SMTP_URL: undefined,
      MAIL_FROM: 'Tessera <hello@tessera.example>',
    });
    expect(parseConfig(Config, {}).SMTP_URL).toBeUndefined();
  });

  it('take a sender with a name or without', () => {
    expect(readSender('"The Shop, Berlin" <a@b.example>')).toEqual({
      name: 'The Shop, Berlin',
      address: 'a@b.example',
    });
    expect(readSender('a@b.example')).toEqual({ name: '', address: 'a@b.example' });
    expect(readSender('Shop <a@b.example>\r\nBcc: c@d.example')).toBeNull();
  });
});

it.each([
  ['ada@example.org', true],
  ['ada+prints@sub.example.org', true],
  ['ädä@exämple.org', true],
  ['ada', false],
  ['ada@', false],
  ['a@b.example,c@d.example', false],
  ['a@b.example\r\nBcc: c@d.example', false],
  ['"a b"@example.org', false],
  ['Ada <ada@example.org>', false],
])('%j is an address that can be written to: %s', (address, is) => {
  expect(isAddress(address)).toBe(is);
});

it('text inside markup stays text', () => {
  const name = `<img src=x onerror="alert('&')">`;
  expect(html`<b title="${name}">${name}</b>${[html`<i>1</i>`, html`<i>2</i>`]}`.markup).toBe(
    '<b title="&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;">' +
      '&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;</b><i>1</i><i>2</i>',
  );
});

describe('a failure of the mail server', () => {
  const failure = (command: string, responseCode?: number, code = 'EENVELOPE') =>
    readSmtpFailure({ message: 'x', code, command, responseCode }).outcome;

  it('is about one e-mail only when the server says so of its recipient or content', () => {
    expect(failure('RCPT TO', 550)).toBe('refused');
    expect(failure('DATA', 554, 'EMESSAGE')).toBe('refused');
    expect(failure('RCPT TO', 450)).toBe('later');
    expect(failure('API')).toBe('refused');
  });

  it('is otherwise a matter of time: connection, login, sender, shutting down', () => {
    expect(failure('CONN', undefined, 'ETIMEDOUT')).toBe('away');
    expect(failure('AUTH PLAIN', 535, 'EAUTH')).toBe('away');
    expect(failure('MAIL FROM', 550)).toBe('away');
    expect(failure('RCPT TO', 421)).toBe('away');
    expect(readSmtpFailure({ message: 'aborted' }).outcome).toBe('away');
  });
});

describe('gathered calls', () => {
  it('go together when they come together, and those that come meanwhile go in the next run', async () => {
    const runs: number[][] = [];
    const release = Promise.withResolvers<void>();
    const double = gather(async (items: number[]) => {
      runs.push(items);
      if (runs.length === 1) await release.promise;
      return items.map((item) => item * 2);
    }, 2);
    const first = [double(1), double(2), double(3)];
    await Promise.resolve();
    const second = double(4);
    release.resolve();
    expect(await Promise.all([...first, second])).toEqual([2, 4, 6, 8]);
    expect(runs).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('fail together and leave the next ones alone', async () => {
    let fails = true;
    const echo = gather((items: number[]) => {
      if (fails) return Promise.reject(new Error('no'));
      return Promise.resolve(items);
    }, 10);
    const both = await Promise.allSettled([echo(1), echo(2)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await echo(3)).toBe(3);
  });
});
