import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, origin, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const password = 'correct horse battery';

describe('opening an account', () => {
  it('signs in at once with a cookie that scripts cannot read', async () => {
    const browser = service.openBrowser();
    const reply = await browser.send('POST', '/api/account/auth/sign-up/email', {
      email: ' Grace@Example.org ',
      name: 'Grace Hopper',
      password,
    });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      account: {
        id: expect.any(String),
        email: 'grace@example.org',
        name: 'Grace Hopper',
        emailVerified: false,
      },
    });
    const [cookie] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^account_session_token=.+HttpOnly; SameSite=Lax/);
    expect((await browser.send('GET', '/api/account/me')).body).toEqual(reply.body);
  });

  it.each([
    ['no e-mail address', { email: 'nobody' }, 'email', 'invalid_format'],
    ['an empty one', { email: ' ' }, 'email', 'too_small'],
    ['one too long', { email: `${'a'.repeat(250)}@example.org` }, 'email', 'too_big'],
    ['no name', { name: '  ' }, 'name', 'too_small'],
    ['no password', { password: '' }, 'password', 'too_small'],
    ['a short password', { password: 'short' }, 'password', 'too-short'],
    ['a common one', { password: 'Password123' }, 'password', 'too-common'],
    ['its own address as one', { password: 'a@example.org' }, 'password', 'is-address'],
    ['a huge one', { password: 'ab'.repeat(300) }, 'password', 'too-long'],
    ['nothing at all', { email: undefined }, 'email', 'invalid_type'],
  ])(
    'is refused with %s, naming the field and why by a code',
    async (_what, wrong, field, code) => {
      const body = { email: 'a@example.org', name: 'N', password, ...wrong };
      const reply = await service
        .openBrowser()
        .send('POST', '/api/account/auth/sign-up/email', body);
      expect(reply.status).toBe(422);
      expect(reply.body).toMatchObject({ errors: [expect.objectContaining({ field, code })] });
      expect(reply.headers.getSetCookie()).toEqual([]);
      expect(
        await service.db.query('t1', "select 1 from identity where email = 'a@example.org'"),
      ).toEqual([]);
    },
  );

  it('is refused for an address that has an account, whatever its case', async () => {
    const { email } = await service.openSignedInBrowser();
    const reply = await service.openBrowser().send('POST', '/api/account/auth/sign-up/email', {
      email: email.toUpperCase(),
      name: 'Somebody else',
      password,
    });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ errors: [{ field: 'email', code: 'in-use' }] });
  });

  it('never stores the password itself', async () => {
    const { account } = await service.openSignedInBrowser();
    const [row] = await service.db.query<{ password: string }>(
      't2',
      'select password from credential where user_id = $1',
      [account.id],
    );
    expect(row?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe('signing in', () => {
  it('works with the right password, and the reply does not name the session', async () => {
    const { email, account } = await service.openSignedInBrowser();
    const browser = service.openBrowser();
    const reply = await browser.send('POST', '/api/account/auth/sign-in/email', {
      email,
      password,
    });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ account: { ...account, email } });
    expect(browser.cookies.has('account_session_token')).toBe(true);
  });

  it('answers a wrong password and an unknown address with the same words', async () => {
    const { email } = await service.openSignedInBrowser();
    const wrong = await service
      .openBrowser()
      .send('POST', '/api/account/auth/sign-in/email', { email, password: 'not the password' });
    const unknown = await service.openBrowser().send('POST', '/api/account/auth/sign-in/email', {
      email: 'nobody@example.org',
      password: 'not the password',
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const { requestId: _a, ...wrongProblem } = wrong.body as Record<string, unknown>;
    const { requestId: _b, ...unknownProblem } = unknown.body as Record<string, unknown>;
    expect(wrongProblem).toEqual(unknownProblem);
    expect(wrongProblem.detail).toMatch(/do not belong together/);
  });

  it('is refused from another site', async () => {
    const { email } = await service.openSignedInBrowser();
    const reply = await service
      .openBrowser()
      .send(
        'POST',
        '/api/account/auth/sign-in/email',
        { email, password },
        { origin: 'https://evil.example' },
      );
    expect(reply.status).toBe(403);
    const own = await service
      .openBrowser()
      .send('POST', '/api/account/auth/sign-in/email', { email, password }, { origin });
    expect(own.status).toBe(200);
  });

  it('stops after five attempts a minute for one address from one place, even with the right password', async () => {
    const { email } = await service.openSignedInBrowser();
    const browser = service.openBrowser();
    const attempt = (typed: string) =>
      browser.send('POST', '/api/account/auth/sign-in/email', { email, password: typed });
    for (let count = 0; count < 5; count += 1) {
      expect((await attempt('not the password')).status).toBe(401);
    }
    const sixth = await attempt(password);
    expect(sixth.status).toBe(429);
    expect(sixth.body).toMatchObject({ type: 'too-many-attempts', retryAfter: expect.any(Number) });

    const elsewhere = await service
      .openBrowser()
      .send('POST', '/api/account/auth/sign-in/email', { email, password });
    expect(elsewhere.status).toBe(200);
  });

  it('counts afresh once the minute is over', async () => {
    const { email } = await service.openSignedInBrowser();
    const browser = service.openBrowser();
    const attempt = () =>
      browser.send('POST', '/api/account/auth/sign-in/email', { email, password });
    for (let count = 0; count < 5; count += 1) await attempt();
    expect((await attempt()).status).toBe(429);
    await service.db.query('t3', "update attempt set expires_at = now() - interval '1 second'");
    expect((await attempt()).status).toBe(200);
  });
});

describe('signing out', () => {
  it('voids the session itself, not only the cookie', async () => {
    const browser = await service.openSignedInBrowser();
    const stolen = browser.cookies.get('account_session_token');
    const reply = await browser.send('POST', '/api/account/auth/sign-out');
    expect(reply.status).toBe(204);
    expect(browser.cookies.size).toBe(0);

    const thief = service.openBrowser();
    thief.cookies.set('account_session_token', stolen ?? '');
    expect((await thief.send('GET', '/api/account/me')).body).toEqual({ account: null });
    expect((await thief.send('GET', '/api/account/addresses')).status).toBe(401);
  });

  it('succeeds for somebody who is signed out already', async () => {
    const reply = await service.openBrowser().send('POST', '/api/account/auth/sign-out');
    expect(reply.status).toBe(204);
  });
});

describe('who is signed in', () => {
  it('is nobody for a forged cookie', async () => {
    const browser = await service.openSignedInBrowser();
    const cookie = browser.cookies.get('account_session_token') ?? '';
    browser.cookies.set(
      'account_session_token',
      cookie.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')),
    );
    expect((await browser.send('GET', '/api/account/me')).body).toEqual({ account: null });
  });

  it('is told to the shell only', async () => {
    const browser = await service.openSignedInBrowser();
    const ask = async (token: string) =>
      browser.send('GET', '/internal/session', undefined, { authorization: `Bearer ${token}` });
    const shell = await ask(await service.tokens.shell.signService('account'));
    expect(shell.body).toEqual({ account: { ...browser.account, email: browser.email } });
    expect((await ask(await service.tokens.cart.signService('account'))).status).toBe(403);
    expect((await ask('')).status).toBe(401);
  });

  it('is not answered to requests that did not come through the shell', async () => {
    expect((await service.app.request('/api/account/me')).status).toBe(401);
  });

  it('says what to do when a session is needed', async () => {
    const reply = await service.openBrowser().send('GET', '/api/account/orders');
    expect(reply.status).toBe(401);
    expect(reply.body).toMatchObject({
      type: 'sign-in-required',
      detail: expect.stringContaining('/account/sign-in'),
    });
  });
});

describe('the tables', () => {
  it('are the ones better-auth expects', async () => {
    const context = await service.auth.$context;
    for (const { modelName, fields } of Object.values(context.tables)) {
      const columns = await service.db.query<{ column_name: string }>(
        't4',
        'select column_name from information_schema.columns where table_name = $1',
        [modelName],
      );
      const names = columns.map((column) => column.column_name);
      const expected = Object.entries(fields).map(([name, field]) => field.fieldName ?? name);
      expect(names).toEqual(expect.arrayContaining(['id', ...expected]));
    }
  });
});
