import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startFakeBff, type FakeBff } from '../testing/fake-bff.ts';
import { slotHtml } from '../testing/slot-html.ts';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testFragment, testRelease, writeReleases } from '../testing/test-release.ts';
import { routed, testRouting } from '../testing/test-routing.ts';

const releases = shopReleases();
const kept = [...releases.map(({ name, id }) => `${name}@${id}`), 'catalog@c2'];
const next = testRelease({
  ...releases[0]!,
  id: 'c2',
});
const gift = testRelease({
  name: 'gift',
  id: 'g1',
  routes: [{ path: '/gift', page: 'gift' }],
  fragments: { gift: testFragment({ kind: 'page' }), note: testFragment() },
});

describe('a composition', { timeout: 20_000 }, () => {
  let shop: TestShop;
  let fourth: FakeBff;
  beforeAll(async () => {
    fourth = await startFakeBff();
    shop = await startShop(releases);
    await writeReleases(shop.releasesDir, [next, gift]);
    shop.cart.routes['/api/cart/cart'] = (_, response) => void response.end('{}');
    shop.catalog.routes['/fragments/product'] = () => ({ html: ['<h1>x</h1>'] });
  });
  afterAll(async () => {
    await shop.stop();
    await fourth.stop();
  });

  const compositionOf = async (path = '/products/x') => {
    const response = await fetch(shop.url + path);
    await response.text();
    return response.headers.get('tessera-composition') ?? '';
  };
  const ask = async (composition: string, cookie = '') => {
    const response = await fetch(`${shop.url}/api/cart/cart`, {
      headers: { 'tessera-composition': composition, cookie },
    });
    await response.text();
    return response.headers.get('tessera-composition-state');
  };
  const state = async (composition: string) =>
    ((await (await fetch(`${shop.url}/_composition/${composition}`)).json()) as { state: string })
      .state;

  it('goes with the calls of its page; anything else in its place does not', async () => {
    const composition = await compositionOf();
    expect(await ask(composition)).toBeNull();
    expect(shop.cart.requests.at(-1)?.headers['tessera-composition']).toBe(composition);
    await ask('<script>');
    expect(shop.cart.requests.at(-1)?.headers['tessera-composition']).toBeUndefined();
  });

  it('is told that it is superseded, then withdrawn, then gone', async () => {
    const composition = await compositionOf();
    expect(await state(composition)).toBe('current');
    await shop.makeLive([next, ...releases.slice(1)], { version: 2, kept });
    expect([await ask(composition), await state(composition)]).toEqual([
      'superseded',
      'superseded',
    ]);
    const now = await compositionOf();
    expect(await ask(now)).toBeNull();

    const withdrawn = { catalog: routed('c2', { withdrawn: ['c1'] }) };
    await shop.makeLive(releases, { version: 3, kept, microFrontends: withdrawn });
    expect(await ask(composition)).toBe('withdrawn');
    await shop.makeLive([next, ...releases.slice(1)], { version: 4 });
    expect(await ask(composition)).toBe('gone');
    await shop.makeLive(releases, { version: 5, kept });
    expect(await ask(composition)).toBeNull();
  });

  it('that this shell never made is nothing it could judge', async () => {
    expect(await ask('0123456789ab')).toBeNull();
    expect(await state('0123456789ab')).toBe('unknown');
    expect(await state('..%2fx')).toBe('unknown');
  });

  it('of an override stays the business of whoever asked for it', async () => {
    await writeReleases(shop.releasesDir, [{ ...next, id: 'c3' }]);
    const composition = await compositionOf('/products/x?release=catalog@c3');
    expect(await ask(composition)).toBeNull();
    expect(await state(composition)).toBe('unknown');

    const everybodys = await compositionOf();
    await shop.makeLive([next, ...releases.slice(1)], { version: 7, kept });
    expect(await ask(everybodys)).toBe('superseded');
    expect(await ask(everybodys, 'tessera_override=x')).toBeNull();
  });
});

describe('a fourth team, whose service only the routing table knows', { timeout: 20_000 }, () => {
  it('has its pages, its fragments and its API without a restart, with its own cookies', async () => {
    const fourth = await startFakeBff({
      '/fragments/gift': () => ({ html: [`<h1>gift</h1>${slotHtml('gift/note')}`] }),
      '/fragments/note': () => ({ html: ['<i>note</i>'] }),
      '/api/gift/notes': (_, response) => void response.end('"notes"'),
    });
    const shop = await startShop(releases);
    await writeReleases(shop.releasesDir, [gift]);
    expect((await fetch(`${shop.url}/gift`)).status).toBe(404);
    expect((await fetch(`${shop.url}/api/gift/notes`)).status).toBe(404);

    const service = { gift: routed('g1', { service: fourth.url }) };
    await shop.makeLive(releases, { version: 2, microFrontends: service });
    const cookie = 'gift_draft=1; cart_id=2; tessera_visitor=v; releases_session=s';
    const page = await fetch(`${shop.url}/gift`, { headers: { cookie } });
    const html = await page.text();
    expect(html).toContain('<h1>gift</h1>');
    expect(html).toContain('<i>note</i>');
    const api = await fetch(`${shop.url}/api/gift/notes`, { headers: { cookie } });
    expect(await api.text()).toBe('"notes"');
    for (const { headers } of fourth.requests) expect(headers.cookie).toBe('gift_draft=1');

    // It moves, and later goes for good: its breaker is its own.
    await fourth.stop();
    const moved = await startFakeBff({
      '/api/gift/notes': (_, response) => void response.end('"moved"'),
    });
    const elsewhere = { gift: routed('g1', { service: moved.url }) };
    await shop.makeLive(releases, { version: 3, microFrontends: elsewhere });
    await vi.waitFor(async () =>
      expect(await (await fetch(`${shop.url}/api/gift/notes`)).text()).toBe('"moved"'),
    );
    await shop.stop();
    await moved.stop();
  });

  it('cannot be where no browser could go', async () => {
    const shop = await startShop(releases);
    const service = { gift: routed(null, { service: 'file:///etc/passwd' }) };
    await shop.releases.source.adopt(
      testRouting(releases, { version: 2, microFrontends: service }),
    );
    expect((await fetch(`${shop.url}/api/gift/notes`)).status).toBe(404);
    await shop.stop();
  });
});
