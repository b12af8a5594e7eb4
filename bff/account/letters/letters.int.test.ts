import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const password = 'correct horse battery';
const german = { locale: 'de-AT' };

/** Every account has letters of its own: nobody may be asked for too many of them. */
async function openGerman() {
  const browser = await service.openSignedInBrowser(undefined, german);
  const newest = async (address = browser.email) => (await service.mailTo(address))[0];
  const send = async (path: string, json?: object) => {
    const reply = await browser.send('POST', `/api/account/${path}`, json);
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
  };
  return { ...browser, newest, send };
}

const inGerman = (subject: string, path?: string) => ({
  subject,
  html: expect.stringContaining('<html lang="de-AT" dir="ltr">'),
  text: expect.stringContaining(path === undefined ? 'Hallo,' : `http://localhost:3000/de${path}`),
});

describe('what somebody does on a German page', () => {
  it('is written about in German, with links to German pages', async () => {
    const { newest, send, email } = await openGerman();
    const confirm = '/account/confirm-email?token=';
    expect(await newest()).toMatchObject(inGerman('Bestätige deine E-Mail-Adresse', confirm));
    await send('email/verification');
    expect(await newest()).toMatchObject(inGerman('Bestätige deine E-Mail-Adresse', confirm));
    await send('password', { currentPassword: password, password: 'staple and some glue' });
    const forgot = '/account/forgot-password';
    expect(await newest()).toMatchObject(inGerman('Dein Passwort wurde geändert', forgot));
    await send('password/reset-request', { email });
    const reset = '/account/reset-password?token=';
    expect(await newest()).toMatchObject(inGerman('Wähle ein neues Passwort', reset));
    await send('password/reset', { token: await service.linkTo(email), password });
    expect(await newest()).toMatchObject(inGerman('Dein Passwort wurde geändert', forgot));
  });

  it('is, also, when the address changes and when the account goes', async () => {
    const { newest, send } = await openGerman();
    const next = `${crypto.randomUUID()}@example.org`;
    await send('email', { email: next, password });
    const confirm = '/account/confirm-email?token=';
    const wanted = inGerman('Bestätige deine neue E-Mail-Adresse', confirm);
    expect(await newest(next)).toMatchObject(wanted);
    await send('email/confirmation', { token: await service.linkTo(next) });
    expect(await newest()).toMatchObject(inGerman('Deine E-Mail-Adresse wurde geändert'));
    await send('deletion', { password });
    expect(await newest(next)).toMatchObject(inGerman('Dein Konto ist gelöscht'));
  });
});

it('each letter is in the language of the page on which it was caused', async () => {
  const { email } = await openGerman();
  const arabic = service.openBrowser({ locale: 'ar-AE' });
  await arabic.send('POST', '/api/account/password/reset-request', { email });
  const [newest, before] = await service.mailTo(email);
  expect(before?.subject).toBe('Bestätige deine E-Mail-Adresse');
  expect(newest?.subject).toBe('اختر كلمة مرور جديدة');
  expect(newest?.text).toContain('http://localhost:3000/ar/account/reset-password?token=');
  expect(newest?.html).toContain('<html lang="ar-AE" dir="rtl">');
});
