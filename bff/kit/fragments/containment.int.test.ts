import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../logger.ts';
import { createService } from '../service.ts';
import { testTokens } from '../testing/test-tokens.ts';
import { mountFragments } from './mount-fragments.ts';

const tokens = testTokens();
const visitor = { id: 'v1', accountId: null, email: null, name: null };
const bundle = new URL('./fixtures/misbehaving-bundle.mjs', import.meta.url);
let releasesDir: string;
let shop: ReturnType<typeof openShop>;

beforeEach(async () => {
  releasesDir = await mkdtemp(join(tmpdir(), 'releases-'));
  for (const id of ['bad', 'good']) await copyFile(bundle, await bundleOf(id));
  shop = openShop();
});
afterEach(async () => {
  shop.openGate();
  await shop.fragments.stop();
  await rm(releasesDir, { recursive: true });
});

async function bundleOf(id: string): Promise<string> {
  const server = join(releasesDir, 'shop', id, 'server');
  await mkdir(server, { recursive: true });
  return join(server, 'index.mjs');
}

function openShop() {
  const logged: string[] = [];
  const logger = silentLogger();
  logger.level = 'warn';
  logger.warn = ((_: object, words: string) => void logged.push(words)) as typeof logger.warn;
  const app = createService({
    name: 'shop',
    version: '1',
    tokens: tokens.cart,
    logger: silentLogger(),
  });
  const gate = Promise.withResolvers<void>();
  let arrivals = 0;
  app.get('/api/shop/me', (c) => c.json(c.var.visitor));
  app.get('/api/shop/gate', async (c) => {
    arrivals += 1;
    await gate.promise;
    return c.text('open');
  });
  const limits = { renderMs: 8_000, pingMs: 500, heapMb: 64, externalMb: 128, startMs: 2_000 };
  const registry = null;
  const fragments = mountFragments(app, { name: 'shop', releasesDir, registry, logger, limits });
  return { app, fragments, logged, openGate: gate.resolve, arrivals: () => arrivals };
}

async function ask(fragment: string, release = 'bad') {
  const response = await shop.app.request(`/fragments/${fragment}`, {
    headers: {
      'tessera-visitor': await tokens.shell.signVisitor('cart', visitor),
      'tessera-release': release,
    },
  });
  const text = await response.text().catch(() => 'broke off');
  const type = response.ok ? null : (JSON.parse(text) as { type: string }).type;
  return { status: response.status, html: text.slice(text.indexOf('\n') + 1), type };
}

const api = async () => {
  const headers = { 'tessera-visitor': await tokens.shell.signVisitor('cart', visitor) };
  return (await shop.app.request('/api/shop/me', { headers })).status;
};

/** Which thread renders now: another one after each start. */
const thread = async () => (await ask('thread')).html;

/** API and another release answer, again and again, for as long as something goes on. */
async function othersWorkDuring<T>(harm: Promise<T>): Promise<{ result: T; answered: number }> {
  let over = false;
  const result = harm.finally(() => {
    over = true;
  });
  let answered = 0;
  while (!over) {
    const [status, other] = await Promise.all([api(), ask('ok', 'good')]);
    expect([status, other.status]).toEqual([200, 200]);
    answered += 1;
  }
  return { result: await result, answered };
}

describe('a release that takes what is everybody’s', () => {
  it('as memory outside the heap, in a loop, is ended before its time is over', async () => {
    await ask('ok', 'good');
    const { result, answered } = await othersWorkDuring(ask('buffers'));
    expect(result).toMatchObject({ status: 503, type: 'render-gone' });
    expect(answered).toBeGreaterThan(1);
    expect((await ask('ok')).status).toBe(200);
  });

  it('as memory that goes after the answer is ended, and starts again', async () => {
    expect((await ask('leaksLater')).html).toBe('fine');
    const before = await thread();
    await expect.poll(thread, { timeout: 10_000 }).not.toBe(before);
    expect((await ask('ok')).status).toBe(200);
  });

  it('as this thread’s time, by messages without end, is ended', async () => {
    await ask('ok', 'good');
    const { result } = await othersWorkDuring(ask('floods'));
    expect(result).toMatchObject({ status: 503, type: 'render-gone' });
    expect(await api()).toBe(200);
  });

  it('as the log’s room writes as much as a person could read', async () => {
    expect((await ask('chatters')).html).toBe('fine');
    await expect.poll(() => shop.logged.length).toBeGreaterThan(0);
    expect(shop.logged.length).toBeLessThan(500);
  });

  it('leaves no timer and no open port when its thread ends', async () => {
    const port = Number((await ask('leavesThings')).html);
    const isOpen = () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(port, '127.0.0.1');
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
        socket.once('connect', () => socket.destroy());
      });
    expect(await isOpen()).toBe(true);
    await ask('exits');
    await expect.poll(isOpen).toBe(false);
  });
});

describe('a fragment that ends its thread each time', () => {
  it('rests after the second time, and the other fragments of its release work meanwhile', async () => {
    const types = [];
    for (let n = 0; n < 20; n += 1) {
      types.push((await ask('exits')).type);
      expect((await ask('ok')).status).toBe(200);
    }
    expect(types[0]).toBe('render-gone');
    expect(types.slice(2)).toEqual(Array(18).fill('render-resting'));
  });

  it('takes nobody along: who was only beside it is rendered again', async () => {
    const waiting = ask('waits');
    await expect.poll(shop.arrivals).toBe(1);
    const exited = ask('exits');
    await expect.poll(shop.arrivals).toBe(2);
    shop.openGate();
    expect(await waiting).toMatchObject({ status: 200, html: 'waited' });
    expect(await exited).toMatchObject({ status: 503, type: 'render-gone' });
  });
});

describe('a release whose thread ends by itself', () => {
  it('after it was loaded is started ever more seldom', async () => {
    const file = await bundleOf('loop');
    const count = join(releasesDir, 'starts');
    await writeFile(
      file,
      `import { appendFileSync } from 'node:fs';
       appendFileSync(${JSON.stringify(count)}, 'x');
       setTimeout(() => { throw new Error('later'); });
       export const render = () => new Promise(() => {});`,
    );
    const starts = async () => (await readFile(count, 'utf8').catch(() => '')).length;
    for (let n = 0; n < 100; n += 1) {
      const [asked, status] = await Promise.all([ask('ok', 'loop'), api()]);
      expect([asked.status, status]).toEqual([503, 200]);
    }
    expect(await starts()).toBeGreaterThan(0);
    expect(await starts()).toBeLessThan(5);
  });

  it.each([
    ['throws', 'throw new Error("at import");'],
    ['loops', 'for (;;);'],
    ['never settles', 'await new Promise(() => setInterval(() => {}, 1_000));'],
    ['exits', 'process.exit(0);'],
  ])('because its bundle %s at import costs itself only', async (_, source) => {
    await writeFile(await bundleOf('broken'), `${source}\nexport const render = () => {};`);
    await ask('ok', 'good');
    const { result } = await othersWorkDuring(ask('ok', 'broken'));
    expect(result).toMatchObject({ status: 503, type: 'render-unusable' });
  });
});
