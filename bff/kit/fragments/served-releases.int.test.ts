import { Hono } from 'hono';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../logger.ts';
import { serve } from '../serve.ts';
import { createService } from '../service.ts';
import { testTokens } from '../testing/test-tokens.ts';
import { ensureRelease } from './fetch-release.ts';
import { mountFragments } from './mount-fragments.ts';

const bundle = new URL('./fixtures/server-bundle.mjs', import.meta.url);
const tokens = testTokens();
const logger = silentLogger();
const visitor = { id: 'v1', accountId: null, email: null, name: null };

let releasesDir: string;
let stopRegistry: () => Promise<void>;
let url: string;
/** What the registry has, and what it was asked for. */
let files: Record<string, string>;
let asked: string[];
let broken: string | null;

beforeEach(async () => {
  releasesDir = await mkdtemp(join(tmpdir(), 'releases-'));
  files = {
    'release.json': '{"name":"shop"}',
    'client/app.js': 'export {}',
    'server/index.mjs': await readFile(bundle, 'utf8'),
  };
  asked = [];
  broken = null;
  const registry = new Hono();
  registry.use(async (c, next) => {
    const token = c.req.header('authorization')?.slice('Bearer '.length) ?? '';
    const { issuer } = await tokens.releases.verifyService(token);
    asked.push(`${issuer} ${c.req.path}`);
    await next();
  });
  registry.get('/_releases/internal/routing', (c) =>
    c.json({ microFrontends: { shop: { live: 'far', canary: { id: 'gone' } } } }),
  );
  const base = '/_releases/internal/releases/shop/far/files';
  registry.get(base, (c) => c.json({ files: Object.keys(files) }));
  registry.get(`${base}/*`, (c) => {
    const file = c.req.path.slice(base.length + 1);
    return file === broken ? c.text('', 500) : c.text(files[file] ?? '');
  });
  const listening = { port: 0, host: '127.0.0.1', logger, onStop: [] };
  const running = await serve({ app: registry, ...listening });
  stopRegistry = () => running.stop();
  url = `http://127.0.0.1:${running.port}`;
});

afterEach(async () => {
  await stopRegistry();
  await rm(releasesDir, { recursive: true });
});

const fetchFar = (id = 'far') =>
  ensureRelease({
    releasesDir,
    name: 'shop',
    id,
    registryUrl: url,
    token: () => tokens.cart.signService('releases'),
  });

describe('a release that is not on this machine', () => {
  it('is fetched whole, once, however many ask for it', async () => {
    const answers = await Promise.all([fetchFar(), fetchFar(), fetchFar()]);
    expect(answers).toEqual([true, true, true]);
    expect(await readFile(join(releasesDir, 'shop/far/client/app.js'), 'utf8')).toBe('export {}');
    expect(asked).toHaveLength(4);
    await fetchFar();
    expect(asked).toHaveLength(4);
  });

  it('leaves nothing behind when the registry breaks off', async () => {
    broken = 'server/index.mjs';
    await expect(fetchFar()).rejects.toThrow('500');
    expect(await readdir(join(releasesDir, 'shop'))).toEqual([]);
    broken = null;
    expect(await fetchFar()).toBe(true);
  });

  it('is not there when the registry does not have it', async () => {
    expect(await fetchFar('nowhere')).toBe(false);
    expect(await fetchFar('../../etc')).toBe(false);
  });

  it('cannot make files outside of its folder', async () => {
    files['../../evil'] = 'x';
    await expect(fetchFar()).rejects.toThrow('not usable');
  });
});

describe('a service beside the registry', () => {
  async function openShop() {
    const app = createService({ name: 'shop', version: '1', tokens: tokens.cart, logger });
    const registry = { url, tokens: tokens.cart };
    const fragments = mountFragments(app, { name: 'shop', releasesDir, registry, logger });
    const warm = async (release: string, by = tokens.releases) =>
      app.request('/internal/warm', {
        method: 'POST',
        headers: { authorization: `Bearer ${await by.signService('cart')}` },
        body: JSON.stringify({ release }),
      });
    return { app, fragments, warm };
  }

  it('fetches what is served now when it starts, and goes on without what it cannot have', async () => {
    const { app, fragments } = await openShop();
    try {
      await fragments.warm();
      expect(asked).toContain('cart /_releases/internal/routing');
      await stopRegistry();
      const headers = {
        'tessera-release': 'far',
        'tessera-visitor': await tokens.shell.signVisitor('cart', visitor),
      };
      expect((await app.request('/fragments/ok', { headers })).status).toBe(200);
    } finally {
      await fragments.stop();
    }
  });

  it('loads a release when the registry says that it is about to be served, and only then', async () => {
    const { fragments, warm } = await openShop();
    try {
      expect((await warm('far')).status).toBe(204);
      expect((await warm('nowhere')).status).toBe(404);
      expect((await warm('far', tokens.account)).status).toBe(403);
    } finally {
      await fragments.stop();
    }
  });

  it('loads a release that was put into its folder by the same machine', async () => {
    const target = join(releasesDir, 'shop', 'near', 'server');
    await mkdir(target, { recursive: true });
    await copyFile(bundle, join(target, 'index.mjs'));
    const { fragments, warm } = await openShop();
    try {
      expect((await warm('near')).status).toBe(204);
      expect(asked).toEqual([]);
    } finally {
      await fragments.stop();
    }
  });
});
