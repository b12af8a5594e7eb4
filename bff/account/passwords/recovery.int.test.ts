import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const oldPassword = 'correct horse battery';
const newPassword = 'staple and some glue';
type Browser = ReturnType<TestService['openBrowser']>;

const askFor = (browser: Browser, email: string) =>
  browser.send('POST', '/api/account/password/reset-request', { email });
const reset = (browser: Browser, token: string, password = newPassword) =>
  browser.send('POST', '/api/account/password/reset', { token, password });
const signIn = (browser: Browser, email: string, password: string) =>
  browser.send('POST', '/api/account/auth/sign-in/email', { email, password });
const me = async (browser: Browser) =>
  ((await browser.send('GET', '/api/account/me')).body as { account: { email: string } | null })
    .account;

describe('a forgotten password', () => {
  it('is replaced by a link from an e-mail, and every device is signed out', async () => {
    const { email, ...signedIn } = await service.openSignedInBrowser();
    const elsewhere = service.openBrowser();
    expect((await askFor(elsewhere, email.toUpperCase())).status).toBe(202);
    expect((await reset(elsewhere, await service.linkTo(email))).status).toBe(204);

    expect(await me(signedIn)).toBeNull();
    expect((await signIn(elsewhere, email, oldPassword)).status).toBe(401);
    expect((await signIn(elsewhere, email, newPassword)).status).toBe(200);
    expect(await me(elsewhere)).toMatchObject({ emailVerified: true });
    expect((await service.mailTo(email))[0]?.subject).toBe('Your password was changed');
  });

  it('answers the same for an address without an account, and writes nobody', async () => {
    const { email } = await service.openSignedInBrowser();
    const known = await askFor(service.openBrowser(), email);
    const unknown = await askFor(service.openBrowser(), 'nobody@example.org');
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await service.mailTo('nobody@example.org')).toEqual([]);
  });

  it('has links that work once', async () => {
    const { email } = await service.openSignedInBrowser();
    const browser = service.openBrowser();
    await askFor(browser, email);
    const token = await service.linkTo(email);
    const both = await Promise.all([reset(browser, token), reset(browser, token)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 422]);
    expect((await reset(browser, token)).body).toMatchObject({ type: 'link-not-valid' });
  });

  it('has links that an hour ends, and that a newer one replaces', async () => {
    const { email, account } = await service.openSignedInBrowser();
    const browser = service.openBrowser();
    await askFor(browser, email);
    const first = await service.linkTo(email);
    await askFor(browser, email);
    expect((await reset(browser, first)).status).toBe(422);
    const second = await service.linkTo(email);
    const [row] = await service.db.query<{ minutes: number }>(
      'test/age-link',
      `with before as (select expires_at from email_link where account_id = $1 and purpose = 'reset-password')
       update email_link l set expires_at = now() - interval '1 second' from before
       where l.account_id = $1 and l.purpose = 'reset-password'
       returning round(extract(epoch from before.expires_at - now()) / 60)::int as minutes`,
      [account.id],
    );
    expect(row?.minutes).toBe(60);
    expect((await reset(browser, second)).status).toBe(422);
  });

  it('gives the link back when the new password is refused', async () => {
    const { email } = await service.openSignedInBrowser();
    const browser = service.openBrowser();
    await askFor(browser, email);
    const token = await service.linkTo(email);
    expect((await reset(browser, token, 'short')).body).toMatchObject({
      errors: [{ field: 'password' }],
    });
    expect((await reset(browser, token)).status).toBe(204);
  });

  it('is not a way to confirm with: a link does what it was made for', async () => {
    const { email } = await service.openSignedInBrowser();
    const verify = await service.linkTo(email);
    expect((await reset(service.openBrowser(), verify)).status).toBe(422);
  });

  it('keeps no secret: neither in the table of links nor after the letter has left', async () => {
    const { email } = await service.openSignedInBrowser();
    await askFor(service.openBrowser(), email);
    const token = await service.linkTo(email);
    const rows = await service.db.query(
      'test/secrets',
      `select 1 from email_link where secret_hash = $1
       union all select 1 from waiting_letter where recipient = $2`,
      [token, email],
    );
    expect(rows).toEqual([]);
  });

  it('is asked for five times an hour at most, whether there is an account or not', async () => {
    for (const email of ['flooded@example.org', (await service.openSignedInBrowser()).email]) {
      const statuses: number[] = [];
      for (let count = 0; count < 6; count += 1) {
        statuses.push((await askFor(service.openBrowser(), email)).status);
      }
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    }
  });
});

describe('changing the password', () => {
  const change = (browser: Browser, currentPassword: string, password = newPassword) =>
    browser.send('POST', '/api/account/password', { currentPassword, password });

  it('signs out every other device and stays signed in here', async () => {
    const { email, ...browser } = await service.openSignedInBrowser();
    const elsewhere = service.openBrowser();
    await signIn(elsewhere, email, oldPassword);
    expect((await change(browser, oldPassword)).status).toBe(204);
    expect(await me(browser)).not.toBeNull();
    expect(await me(elsewhere)).toBeNull();
    expect((await signIn(elsewhere, email, newPassword)).status).toBe(200);
  });

  it('takes the old password, and not a bad new one', async () => {
    const browser = await service.openSignedInBrowser();
    expect((await change(browser, 'not the password')).body).toMatchObject({
      errors: [{ field: 'currentPassword', code: 'wrong' }],
    });
    expect((await change(browser, oldPassword, 'password')).body).toMatchObject({
      errors: [{ field: 'password', code: 'too-common' }],
    });
    expect((await change(service.openBrowser(), oldPassword)).status).toBe(401);
  });
});
