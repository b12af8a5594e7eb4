import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../logger.ts';
import { createService } from '../service.ts';
import { testTokens } from '../testing/test-tokens.ts';
import { mountFragments } from './mount-fragments.ts';

const tokens = testTokens();
const logger = silentLogger();
const visitor = { id: 'v1', accountId: 'a1', email: null, name: null };
let releasesDir: string;
let shop: ReturnType<typeof openShop>;

beforeAll(async () => {
  releasesDir = await mkdtemp(join(tmpdir(), 'releases-'));
  for (const id of ['1.0.0-a', '1.0.0-b', 'broken']) await addRelease(id);
  await writeFile(join(releasesDir, 'shop/broken/server/index.mjs'), 'import "no-such-package";');
  // What a path that leads out of the folder of the releases would find.
  for (const outside of ['..', '.hidden']) await addRelease(outside);
  shop = openShop();
});

afterAll(async () => {
  await shop.fragments.stop();
  await rm(releasesDir, { recursive: true });
});

async function addRelease(id: string): Promise<void> {
  const server = join(releasesDir, 'shop', id, 'server');
  await mkdir(server, { recursive: true });
  await copyFile(new URL('./fixtures/server-bundle.mjs', import.meta.url), `${server}/index.mjs`);
}

function openShop() {
  const app = createService({ name: 'shop', version: '1', tokens: tokens.cart, logger });
  const gate = Promise.withResolvers<void>();
  let produced = 0;
  app.get('/api/shop/me', (c) => c.json({ ...c.var.visitor, cookie: c.req.header('cookie') }));
  app.post('/api/shop/lines', (c) => {
    c.header('set-cookie', 'cart_id=c1; Path=/; HttpOnly', { append: true });
    return c.json({
      origin: c.req.header('origin'),
      forged: c.req.header('tessera-visitor') === 'x',
    });
  });
  app.get('/api/shop/gate', async (c) => {
    await gate.promise;
    return c.text('open');
  });
  app.post('/api/shop/produced/:n', (c) => {
    produced = Number(c.req.param('n')) + 1;
    return c.text('');
  });
  const fragments = mountFragments(app, {
    name: 'shop',
    releasesDir,
    registry: null,
    logger,
    origin: 'https://shop.example',
    limits: { renderMs: 1_500, pingMs: 300, heapMb: 32 },
  });
  return { app, fragments, openGate: gate.resolve, produced: () => produced };
}

async function ask(
  fragment: string,
  o: { props?: unknown; release?: string; form?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const props =
    o.props === undefined ? '' : `?props=${encodeURIComponent(JSON.stringify(o.props))}`;
  const headers = {
    'tessera-visitor': await tokens.shell.signVisitor('cart', visitor),
    'tessera-release': o.release ?? '1.0.0-a',
    ...(o.form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...o.headers,
  };
  const init = o.form === undefined ? { headers } : { method: 'POST', headers, body: o.form };
  return shop.app.request(`/fragments/${fragment}${props}`, init);
}

async function htmlOf(response: Response): Promise<string> {
  const text = await response.text();
  return text.slice(text.indexOf('\n') + 1);
}

async function expectStillWorks(): Promise<void> {
  const api = await shop.app.request('/api/shop/me', {
    headers: { 'tessera-visitor': await tokens.shell.signVisitor('cart', visitor) },
  });
  expect(api.status).toBe(200);
  expect((await ask('ok')).status).toBe(200);
}

describe('a fragment', () => {
  it('is one line of JSON, then the HTML', async () => {
    const response = await ask('ok', { props: { handle: 'wave-12' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.tessera.fragment; charset=utf-8',
    );
    expect(response.headers.get('server-timing')).toMatch(/^render;dur=[\d.]+$/);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const [first = ''] = (await response.text()).split('\n');
    expect(JSON.parse(first)).toEqual({ head: { title: 'Ok' }, state: null, data: null });
  });

  it('is told everything the shell said about the page', async () => {
    const response = await ask('ok', {
      props: { handle: 'wave' },
      headers: {
        'tessera-instance': 's3',
        'tessera-url': '/products/wave?variant=2',
        'tessera-nonce': 'n0nce',
        'accept-language': 'de-AT,en;q=0.5',
      },
    });
    expect(JSON.parse(await htmlOf(response))).toEqual({
      fragment: 'ok',
      props: { handle: 'wave' },
      url: '/products/wave?variant=2',
      method: 'GET',
      form: null,
      instance: 's3',
      nonce: 'n0nce',
      locale: 'de-AT',
      origin: 'https://shop.example',
    });
  });

  it('receives the fields of a posted form, in order and doubled ones too', async () => {
    const response = await ask('ok', { form: 'intent=add&size=a&size=b+c' });
    const expected = [
      ['intent', 'add'],
      ['size', 'a'],
      ['size', 'b c'],
    ];
    expect(JSON.parse(await htmlOf(response))).toMatchObject({ method: 'POST', form: expected });
  });

  it('decides the status of the page', async () => {
    expect((await ask('missing')).status).toBe(404);
    const redirect = await ask('redirect');
    expect(redirect.status).toBe(303);
    expect(redirect.headers.get('location')).toBe('/cart');
    expect(redirect.headers.get('content-length')).toBeNull();
  });

  it('is streamed: its beginning arrives before its end exists', async () => {
    const response = await ask('stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('first')) text += (await reader?.read())?.value ?? '';
    expect(text).not.toContain('second');
    shop.openGate();
    for (let part = await reader?.read(); !part?.done; part = await reader?.read()) {
      text += part?.value ?? '';
    }
    expect(text).toMatch(/<p>first<\/p><p>second<\/p>$/);
  });

  it('is produced no further than a slow reader reads, and ends when the reader leaves', async () => {
    const response = await ask('endless');
    const reader = response.body?.getReader();
    await reader?.read();
    await expect.poll(shop.produced).toBe(9);
    await expectStillWorks();
    expect(shop.produced()).toBe(9);
    for (let n = 0; n < 3; n += 1) await reader?.read();
    await expect.poll(shop.produced).toBe(12);
    await reader?.cancel();
    await expectStillWorks();
  });
});

describe('the API calls of a fragment', () => {
  it('are made for the same visitor and with the same cookies', async () => {
    const response = await ask('api', {
      props: { calls: [['GET', '/api/shop/me']] },
      headers: { cookie: 'cart_id=c7' },
    });
    const [answer] = JSON.parse(await htmlOf(response)) as { body: string }[];
    expect(JSON.parse(answer?.body ?? '')).toEqual({ ...visitor, cookie: 'cart_id=c7' });
  });

  it('see the cookies that earlier ones set, and so does the browser', async () => {
    const calls = [
      ['POST', '/api/shop/lines', { 'tessera-visitor': 'x' }],
      ['GET', '/api/shop/me'],
    ];
    const response = await ask('api', { props: { calls } });
    expect(response.headers.getSetCookie()).toEqual(['cart_id=c1; Path=/; HttpOnly']);
    const [first, second] = JSON.parse(await htmlOf(response)) as { body: string }[];
    expect(JSON.parse(first?.body ?? '')).toEqual({
      origin: 'https://shop.example',
      forged: false,
    });
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ cookie: 'cart_id=c1' });
  });

  it('cannot leave the public API', async () => {
    const calls = [
      ['GET', '/internal/reservations'],
      ['GET', '/api/../internal/reservations'],
      ['GET', 'http://169.254.169.254/'],
      ['GET', '/api/nowhere'],
    ];
    const answers = JSON.parse(await htmlOf(await ask('api', { props: { calls } }))) as {
      status: number;
    }[];
    expect(answers.map((answer) => answer.status)).toEqual([500, 500, 500, 404]);
  });
});

describe('a release that misbehaves', () => {
  it.each([
    ['throws', 500, /^render-failed$/],
    ['hangs', 503, /^render-late$/],
    ['loops', 503, /^render-late$/],
    ['exits', 503, /^render-gone$/],
    ['crashes', 503, /^render-gone$/],
    // on a busy machine its time may be over before its memory is
    ['leaks', 503, /^render-(gone|late)$/],
  ])('and %s is answered with %i, and the API stays up', async (fragment, status, type) => {
    const response = await ask(fragment);
    expect(response.status).toBe(status);
    const problem = (await response.json()) as { type: string; detail: string };
    expect(problem.type).toMatch(type);
    expect(problem.detail).not.toContain('a bug in the release');
    await expectStillWorks();
  });

  it('is told by a drill to crash, and does so in that render only', async () => {
    const response = await ask('ok', { headers: { 'tessera-fault': 'crash' } });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ type: 'render-gone' });
    await expectStillWorks();
  });

  it('half-way cuts the response, so that nobody takes it for whole', async () => {
    const response = await ask('breaks');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    await expectStillWorks();
  });

  it('does not disturb another release', async () => {
    const [bad, good] = await Promise.all([ask('loops'), ask('ok', { release: '1.0.0-b' })]);
    expect([bad.status, good.status]).toEqual([503, 200]);
  });

  it('does not disturb renders beside it that only wait', async () => {
    const calls = Array.from({ length: 20 }, () => ['GET', '/api/shop/me']);
    const [hanging, ...others] = await Promise.all([
      ask('hangs'),
      ...Array.from({ length: 10 }, () => ask('api', { props: { calls } })),
    ]);
    expect(hanging?.status).toBe(503);
    expect(others.map((response) => response.status)).toEqual(Array(10).fill(200));
  });

  it('with an unhandled rejection goes on', async () => {
    expect(await htmlOf(await ask('strays'))).toBe('fine');
    await expectStillWorks();
  });

  it('and cannot be loaded is answered with 503', async () => {
    const response = await ask('ok', { release: 'broken' });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ type: 'render-unusable' });
    await expectStillWorks();
  });

  it('finds no secrets in its environment', async () => {
    process.env.TESSERA_SIGNING_KEY = 'secret';
    const names = await htmlOf(await ask('environment', { release: '1.0.0-b' }));
    delete process.env.TESSERA_SIGNING_KEY;
    expect(names.split(' ').filter((name) => !['NODE_ENV', 'TZ', ''].includes(name))).toEqual([]);
  });
});

describe('a fragment request', () => {
  it.each(['..', '../1.0.0-a', '.hidden', 'a/b', 'no-such-release', ''])(
    'for the release "%s" is answered with 404',
    async (release) => {
      const response = await ask('ok', { release });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ type: 'unknown-release' });
    },
  );

  it.each(['..%2f..', '%2e%2e', 'a%00b', 'a%20b'])('for the fragment %s is a 404', async (name) => {
    expect((await ask(name)).status).toBe(404);
  });

  it('with props that are no JSON object is a 400', async () => {
    expect((await ask('ok', { props: [1] })).status).toBe(400);
    const response = await shop.app.request('/fragments/ok?props=%7B', {
      headers: {
        'tessera-release': '1.0.0-a',
        'tessera-visitor': await tokens.shell.signVisitor('cart', visitor),
      },
    });
    expect(response.status).toBe(400);
  });

  it('with a form of more than 256 KiB is a 413, with another body a 415', async () => {
    expect((await ask('ok', { form: 'a'.repeat(256 * 1024 + 1) })).status).toBe(413);
    const headers = { 'content-type': 'application/json' };
    expect((await ask('ok', { form: '{}', headers })).status).toBe(415);
  });
});

describe('many releases', () => {
  it('keep at most four threads, and come back when they are asked for again', async () => {
    const ids = Array.from({ length: 6 }, (_, n) => `2.0.${n}`);
    for (const id of ids) await addRelease(id);
    for (const id of [...ids, ...ids]) {
      expect((await ask('ok', { release: id })).status).toBe(200);
    }
  });
});
