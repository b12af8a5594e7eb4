import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const password = 'correct horse battery';
type Browser = ReturnType<TestService['openBrowser']>;

const confirm = (browser: Browser, token: string) =>
  browser.send('POST', '/api/account/email/confirmation', { token });
const check = (browser: Browser, token: string) =>
  browser.send('POST', '/api/account/links/check', { token });
const change = (browser: Browser, email: string, typed = password) =>
  browser.send('POST', '/api/account/email', { email, password: typed });
const me = async (browser: Browser) =>
  (await browser.send('GET', '/api/account/me')).body as { account: object };

describe('confirming an address', () => {
  it('works with the link that came when the account was opened, in any browser', async () => {
    const { email, ...browser } = await service.openSignedInBrowser();
    expect(await me(browser)).toMatchObject({ account: { emailVerified: false } });
    const reply = await confirm(service.openBrowser(), await service.linkTo(email));
    expect(reply.body).toEqual({ email });
    expect(await me(browser)).toMatchObject({ account: { emailVerified: true } });
  });

  it('is not done by looking at the link', async () => {
    const { email, ...browser } = await service.openSignedInBrowser();
    const token = await service.linkTo(email);
    const link = { purpose: 'verify-email', email };
    expect((await check(service.openBrowser(), token)).body).toEqual({ link });
    expect((await check(service.openBrowser(), token)).body).toEqual({ link });
    expect(await me(browser)).toMatchObject({ account: { emailVerified: false } });
    await confirm(browser, token);
    expect((await check(browser, token)).body).toEqual({ link: null });
  });

  it('can be asked for again, until it is done', async () => {
    const { email, ...browser } = await service.openSignedInBrowser();
    const first = await service.linkTo(email);
    await browser.send('POST', '/api/account/email/verification');
    expect((await confirm(browser, first)).status).toBe(422);
    expect((await confirm(browser, await service.linkTo(email))).status).toBe(200);
    const sent = (await service.mailTo(email)).length;
    expect((await browser.send('POST', '/api/account/email/verification')).status).toBe(202);
    expect(await service.mailTo(email)).toHaveLength(sent);
  });
});

describe('changing the address', () => {
  const fresh = () => `${crypto.randomUUID()}@example.org`;

  it('takes the password and the link from the new address, and tells the old one', async () => {
    const { email, ...browser } = await service.openSignedInBrowser();
    const wanted = fresh();
    expect((await change(browser, wanted, 'not the password')).status).toBe(422);
    expect((await change(browser, email)).body).toMatchObject({
      errors: [{ field: 'email', code: 'unchanged' }],
    });
    expect((await change(browser, wanted)).status).toBe(202);
    expect(await me(browser)).toMatchObject({ account: { email } });
    expect((await confirm(browser, await service.linkTo(wanted))).status).toBe(200);
    expect(await me(browser)).toMatchObject({ account: { email: wanted, emailVerified: true } });
    expect((await service.mailTo(email))[0]?.text).toContain(wanted);
  });

  it('ends what was sent to the old address', async () => {
    const { email, ...browser } = await service.openSignedInBrowser();
    await browser.send('POST', '/api/account/password/reset-request', { email });
    const resetLink = await service.linkTo(email);
    const wanted = fresh();
    await change(browser, wanted);
    await confirm(browser, await service.linkTo(wanted));
    const reply = await browser.send('POST', '/api/account/password/reset', {
      token: resetLink,
      password: 'staple and some glue',
    });
    expect(reply.status).toBe(422);
  });

  it('does not say that another account has the address, except to who reads it', async () => {
    const { email: taken } = await service.openSignedInBrowser();
    const { email, ...browser } = await service.openSignedInBrowser();
    expect((await change(browser, taken)).status).toBe(202);
    expect((await confirm(browser, await service.linkTo(taken))).body).toMatchObject({
      type: 'address-taken',
    });
    expect(await me(browser)).toMatchObject({ account: { email } });
  });
});
