import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, origin, type TestService } from '../testing/test-service.ts';
import { createAuthenticator } from '../testing/software-authenticator.ts';
import type { Passkey } from './passkey.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

type Browser = Pick<ReturnType<TestService['openBrowser']>, 'send'>;
const password = 'correct horse battery';

const list = async (browser: Browser) =>
  ((await browser.send('GET', '/api/account/passkeys')).body as { items: Passkey[] }).items;
async function challengeFor(browser: Browser, path: string, json?: object): Promise<string> {
  const reply = await browser.send('POST', path, json);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return (reply.body as { challenge: string }).challenge;
}
const toAdd = (browser: Browser) =>
  challengeFor(browser, '/api/account/passkeys/options', { password });
const toSignIn = (browser: Browser) =>
  challengeFor(browser, '/api/account/auth/sign-in/passkey/options');
const add = (browser: Browser, credential: object, name = 'My phone') =>
  browser.send('POST', '/api/account/passkeys', { name, credential });
const signIn = (browser: Browser, credential: object) =>
  browser.send('POST', '/api/account/auth/sign-in/passkey', { credential });

async function openWithPasskey() {
  const browser = await service.openSignedInBrowser();
  const device = createAuthenticator(origin);
  expect((await add(browser, device.create(await toAdd(browser)))).status).toBe(200);
  return { ...browser, device };
}

describe('a passkey', () => {
  it('signs in to its account, in any browser, and takes the guest’s wishlist along', async () => {
    const { device, account, email } = await openWithPasskey();
    const guest = service.openBrowser();
    const reply = await signIn(guest, device.get(await toSignIn(guest)));
    expect(reply.body).toEqual({ account: { ...account, email } });
    expect((await guest.send('GET', '/api/account/me')).body).toEqual(reply.body);
    expect(await list(guest)).toMatchObject([{ name: 'My phone', lastUsedAt: expect.any(String) }]);
    expect((await service.mailTo(email))[0]?.subject).toContain('passkey');
  });

  it('answers each question once, and only in the browser that was asked', async () => {
    const { device } = await openWithPasskey();
    const guest = service.openBrowser();
    const answer = device.get(await toSignIn(guest));
    expect((await signIn(service.openBrowser(), answer)).status).toBe(401);
    expect((await signIn(guest, answer)).status).toBe(200);
    expect((await signIn(guest, answer)).status).toBe(401);
  });

  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['whose owner was not asked', { userVerified: false }],
    ['with a forged signature', { forged: true }],
  ])('is refused %s', async (_what, change) => {
    const { device } = await openWithPasskey();
    const guest = service.openBrowser();
    const reply = await signIn(guest, device.get(await toSignIn(guest), change));
    expect(reply.body).toMatchObject({ status: 401, type: 'passkey-refused' });
    expect(reply.headers.getSetCookie()).toEqual([]);
  });

  it('opens nothing once it is removed; nobody else removes it', async () => {
    const { device, ...browser } = await openWithPasskey();
    const [passkey] = await list(browser);
    const path = `/api/account/passkeys/${passkey?.id}`;
    await (await service.openSignedInBrowser()).send('DELETE', path);
    expect(await list(browser)).toHaveLength(1);
    expect((await browser.send('DELETE', path)).status).toBe(204);
    const guest = service.openBrowser();
    expect((await signIn(guest, device.get(await toSignIn(guest)))).status).toBe(401);
  });
});

describe('adding a passkey', () => {
  it('takes the password', async () => {
    const browser = await service.openSignedInBrowser();
    const reply = await browser.send('POST', '/api/account/passkeys/options', {
      password: 'other',
    });
    expect(reply.body).toMatchObject({ status: 422, errors: [{ field: 'password' }] });
  });

  it('needs the answer to its own question, once', async () => {
    const browser = await service.openSignedInBrowser();
    const device = createAuthenticator(origin);
    expect((await add(browser, device.create(await toSignIn(browser)))).status).toBe(422);
    expect((await add(browser, device.create('bm90IGFza2Vk'))).status).toBe(422);
    expect((await add(browser, { id: 'nonsense' })).status).toBe(422);
    const made = device.create(await toAdd(browser));
    expect((await add(browser, made)).status).toBe(200);
    expect((await add(browser, made)).status).toBe(422);
    expect(await list(browser)).toHaveLength(1);
  });
});
