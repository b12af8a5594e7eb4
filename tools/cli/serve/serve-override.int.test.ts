import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { silentLogger } from '@tessera/bff-kit/logger';
import { integrityOf } from '@tessera/releases/hash-folder';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveOverride, type ServedOverride } from './serve-override.ts';

// Inside the repository, so that packages resolve as they do for a team.
const testing = join(import.meta.dirname, '..', '..', '..', 'releases', 'testing');
const workspace = mkdtempSync(join(testing, '.serve-'));
const folder = join(workspace, 'mfe-fixture');
const source = join(folder, 'src', 'fragments', 'greeting.tsx');
const slow = 90_000;

let shop: Server;
let calls: IncomingMessage[];
let served: ServedOverride;
let said: string[];

beforeAll(async () => {
  cpSync(join(testing, 'mfe-fixture'), folder, { recursive: true });
  calls = [];
  said = [];
  shop = createServer((request, response) => {
    calls.push(request);
    response.setHeader('set-cookie', 'fixture_seen=1; Path=/');
    response.end(JSON.stringify({ name: 'Ada' }));
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  served = await serveOverride({
    name: 'fixture',
    folder,
    port: 0,
    shopUrl: `http://127.0.0.1:${(shop.address() as AddressInfo).port}`,
    say: (words) => said.push(words),
    logger: silentLogger(),
  });
  await vi.waitUntil(() => served.release() !== null, { timeout: slow, interval: 100 });
}, slow);

afterAll(async () => {
  await served.stop();
  shop.close();
  rmSync(workspace, { recursive: true, force: true });
});

const manifest = async (): Promise<Release> =>
  ReleaseSchema.parse(await (await fetch(`${served.url}/release.json`)).json());
const fragment = async (name: string, headers: Record<string, string> = {}) => {
  const props = encodeURIComponent(JSON.stringify({ who: 'ada' }));
  return fetch(`${served.url}/fragments/${name}?props=${props}`, { headers });
};

describe('a build that is served to a shop', () => {
  it('has a manifest like a release, and files with its integrity for pages of any origin', async () => {
    const release = await manifest();
    expect(release).toMatchObject({ name: 'fixture', version: '1.2.3' });
    for (const [file, { integrity }] of Object.entries(release.assets)) {
      const response = await fetch(`${served.url}/client/${file}`);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(integrityOf(new Uint8Array(await response.arrayBuffer()))).toBe(integrity);
    }
    const entry = await fetch(`${served.url}/client/${release.remoteEntry}`);
    expect(entry.headers.get('content-type')).toContain('javascript');
    for (const path of ['nothing.js', '..%2fserver%2findex.mjs', '%2e%2e']) {
      expect((await fetch(`${served.url}/client/${path}`)).status).toBe(404);
    }
  });

  it('renders here and calls the API there, for the visitor of the pass and with his cookies', async () => {
    calls.length = 0;
    const response = await fragment('hello', {
      'tessera-visitor-pass': 'the-pass',
      'tessera-url': '/hello/ada',
      cookie: 'fixture_id=7',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('vnd.tessera.fragment');
    expect(await response.text()).toContain('Ada');
    expect(calls[0]?.url).toBe('/api/fixture/people/ada');
    expect(calls[0]?.headers).toMatchObject({
      authorization: 'Visitor-Pass the-pass',
      cookie: 'fixture_id=7',
    });
    expect(calls[0]?.headers['tessera-visitor']).toBeUndefined();
    expect(response.headers.getSetCookie()).toEqual(['fixture_seen=1; Path=/']);
  });

  it(
    'is built anew after a change, under another id; what cannot be built leaves the last one',
    async () => {
      const before = await manifest();
      const text = readFileSync(source, 'utf8');
      writeFileSync(source, `${text}\nthis is no module`);
      await expect.poll(() => said.join('\n'), { timeout: slow }).toContain('cannot be built');
      expect((await manifest()).id).toBe(before.id);
      expect((await fragment('greeting')).status).toBe(200);

      writeFileSync(source, text.replace('Good day', 'Good morning'));
      await expect.poll(async () => (await manifest()).id, { timeout: slow }).not.toBe(before.id);
      expect(await (await fragment('greeting')).text()).toContain('Good morning');
      // A page that was begun before the change gets what belongs to its code.
      const old = await fragment('greeting', { 'tessera-release': before.id });
      expect(await old.text()).toContain('Good day');
    },
    slow,
  );
});
