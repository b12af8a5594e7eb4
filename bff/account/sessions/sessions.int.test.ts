import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service.ts';
import type { Session } from './session.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

type Browser = Pick<ReturnType<TestService['openBrowser']>, 'send'>;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function signedInElsewhere(email: string): Promise<Browser> {
  const browser = service.openBrowser();
  const credentials = { email, password: 'correct horse battery' };
  const path = '/api/account/auth/sign-in/email';
  await browser.send('POST', path, credentials, { 'user-agent': firefox });
  return browser;
}
const list = async (browser: Browser) =>
  ((await browser.send('GET', '/api/account/sessions')).body as { items: Session[] }).items;

it('lists where an account is signed in, this browser first, and nothing that opens it', async () => {
  const { email, ...here } = await service.openSignedInBrowser();
  const there = await signedInElsewhere(email);
  const sessions = await list(here);
  expect(sessions).toMatchObject([
    { current: true, device: null, browser: null, system: null },
    { current: false, device: 'Firefox on Linux', browser: 'Firefox', system: 'Linux' },
  ]);
  expect((await list(there)).map(({ current }) => current)).toEqual([true, false]);
  const [token = ''] = decodeURIComponent([...here.cookies.values()].join()).split('.');
  expect(token).not.toBe('');
  expect(JSON.stringify(sessions)).not.toContain(token);
});

it('signs out one other device, or all of them, but never this one by mistake', async () => {
  const { email, ...here } = await service.openSignedInBrowser();
  const there = await signedInElsewhere(email);
  const [own, other] = await list(here);
  const end = (id = '') => here.send('DELETE', `/api/account/sessions/${id}`);
  expect((await end(own?.id)).status).toBe(422);
  expect((await end(other?.id)).status).toBe(204);
  expect((await there.send('GET', '/api/account/sessions')).status).toBe(401);

  const third = await signedInElsewhere(email);
  expect((await here.send('POST', '/api/account/sessions/end-others')).status).toBe(204);
  expect((await third.send('GET', '/api/account/sessions')).status).toBe(401);
  expect(await list(here)).toHaveLength(1);
});

it('ends no session of somebody else', async () => {
  const stranger = await service.openSignedInBrowser();
  const [theirs] = await list(stranger);
  const browser = await service.openSignedInBrowser();
  await browser.send('DELETE', `/api/account/sessions/${theirs?.id}`);
  await browser.send('POST', '/api/account/sessions/end-others');
  expect(await list(stranger)).toHaveLength(1);
});

it('knows when a session was last used, through the shell that asks for it', async () => {
  const { cookies, ...browser } = await service.openSignedInBrowser();
  await service.db.query(
    'test/age-sessions',
    `update session set last_used_at = now() - interval '3 days' where user_id = $1`,
    [browser.account.id],
  );
  const before = (await list(browser))[0]?.lastUsedAt ?? '';
  await service.app.request('/internal/session', {
    headers: {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      authorization: `Bearer ${await service.tokens.shell.signService('account')}`,
    },
  });
  const after = (await list(browser))[0]?.lastUsedAt ?? '';
  expect(Date.parse(after) - Date.parse(before)).toBeGreaterThan(2 * 24 * 3_600_000);
});
