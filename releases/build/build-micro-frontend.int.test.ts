import type * as Renderer from '@tessera/mfe-kit/render-on-server';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMicroFrontend } from './build-micro-frontend.ts';
import type { BrowserBuild } from './collect-build.ts';
import { filesBelow, hashFiles } from '../hash-folder.ts';
import { packRelease } from '../pack-release.ts';

const source = join(import.meta.dirname, '..', 'testing', 'mfe-fixture');
// Inside the repository, so that packages resolve as they do for a team.
const workspace = mkdtempSync(join(import.meta.dirname, '..', 'testing', '.build-'));
const folder = join(workspace, 'mfe-fixture');
const client = join(folder, 'dist', 'client');

beforeAll(async () => {
  cpSync(source, folder, { recursive: true });
  await buildMicroFrontend(folder);
}, 120_000);

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const build = () =>
  JSON.parse(readFileSync(join(folder, 'dist', 'build.json'), 'utf8')) as BrowserBuild;

async function render(request: Partial<Renderer.RenderRequest>) {
  const bundle = (await import(
    pathToFileURL(join(folder, 'dist', 'server', 'index.mjs')).href
  )) as { render: (request: Renderer.RenderRequest) => Promise<Renderer.RenderResult> };
  const result = await bundle.render({
    fragment: 'hello',
    props: { who: 'ada' },
    url: '/hello/ada',
    method: 'GET',
    form: null,
    instance: 'p0',
    nonce: 'n',
    locale: 'en',
    origin: 'http://localhost',
    api: async ({ path }) =>
      path === '/api/fixture/people/ada'
        ? { status: 200, headers: {}, body: '{"name":"Ada"}' }
        : { status: 404, headers: {}, body: '{"title":"No such person","status":404}' },
    ...request,
  });
  let html = '';
  for await (const chunk of result.html) html += chunk;
  return { ...result, html };
}

describe('the remote', () => {
  it('is an ES module with each fragment and its lifecycles behind it', () => {
    const entry = readFileSync(join(client, build().remoteEntry), 'utf8');
    expect(entry).toMatch(/export\s*\{/);
    expect(Object.keys(build().modules).sort()).toEqual(['greeting', 'hello', 'lifecycles']);
    expect(build().modules['hello']?.css).toHaveLength(1);
  });

  it('brings no copy of what the shell shares', () => {
    const code = filesBelow(client)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(client, file), 'utf8'))
      .join('\n');
    expect(code).not.toContain('react.transitional.element');
    expect(code).not.toContain('class QueryCache');
  });

  it('brings a language only when it is asked for', () => {
    const { js } = build().modules['hello'] ?? { js: [] };
    const said = (files: string[], word: string) =>
      files.some((file) => readFileSync(join(client, file), 'utf8').includes(word));
    expect(said(js, 'Hello, ')).toBe(true);
    expect(said(js, 'Hallo, ')).toBe(false);
    expect(said(filesBelow(client), 'Hallo, ')).toBe(true);
  });

  it('gives no module an id that depends on where the repository is', () => {
    const entry = readFileSync(join(client, build().remoteEntry), 'utf8');
    expect(entry).toContain('remote-entry');
    expect(entry).toContain('federation-entry');
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const before = hashFiles(client, filesBelow(client), '');
    await buildMicroFrontend(folder);
    expect(hashFiles(client, filesBelow(client), '')).toBe(before);
  }, 120_000);
});

describe('a release of the build', () => {
  const made = { commit: async () => null, builtAt: '2026-01-01T00:00:00.000Z' };
  const pack = (from: string, out: string, change: Partial<typeof made> = {}) =>
    packRelease({ folder: from, releasesDir: join(workspace, out), ...made, ...change });

  it('names what the sources call of services', async () => {
    const { release } = await pack(folder, 'a');
    expect(release.uses.apis['fixture']).toMatchObject({
      version: '1.0.0',
      operations: ['GET /api/fixture/people/{who}'],
      document: { paths: { '/api/fixture/people/{who}': { get: {} } } },
    });
  });

  it('is the same from another folder and on another day', async () => {
    const elsewhere = join(workspace, 'mfe-elsewhere-with-a-longer-name');
    cpSync(source, elsewhere, { recursive: true });
    await buildMicroFrontend(elsewhere);
    const first = await pack(folder, 'a');
    const second = await pack(elsewhere, 'b', { builtAt: '2030-01-01T00:00:00.000Z' });
    expect(second.release.id).toBe(first.release.id);
    const contents = filesBelow(second.folder).filter((file) => file !== 'release.json');
    expect(contents).toEqual(filesBelow(first.folder).filter((file) => file !== 'release.json'));
    expect(hashFiles(second.folder, contents, '')).toBe(hashFiles(first.folder, contents, ''));
    for (const file of filesBelow(second.folder).filter((name) => !/\.(br|gz)$/.test(name))) {
      const text = readFileSync(join(second.folder, file), 'utf8');
      expect(text.includes(workspace) || text.includes(elsewhere), file).toBe(false);
    }
  }, 120_000);

  it('is written once, with the size that browsers get of each file', async () => {
    const again = await pack(folder, 'a', { builtAt: '2031-01-01T00:00:00.000Z' });
    expect([again.changed, again.release.builtAt]).toEqual([false, made.builtAt]);
    for (const [file, { brotli }] of Object.entries(again.release.assets)) {
      expect(statSync(join(again.folder, 'client', `${file}.br`)).size).toBe(brotli);
    }
  });
});

describe('a build that calls what no contract has', () => {
  it('fails and says where, what and what to do', async () => {
    const wrong = join(workspace, 'mfe-wrong');
    cpSync(source, wrong, { recursive: true });
    const page = join(wrong, 'src', 'pages', 'hello.tsx');
    writeFileSync(page, readFileSync(page, 'utf8').replace('/people/', '/persons/'));
    await expect(buildMicroFrontend(wrong)).rejects.toThrow(
      /src\/pages\/hello\.tsx:\d+ calls GET \/api\/fixture\/persons\/…, which is not in the contract/,
    );
  });
});

describe('the server bundle', () => {
  it('is one file with every language in it', async () => {
    const scripts = filesBelow(join(folder, 'dist', 'server'));
    expect(scripts).toEqual(['index.mjs']);
    const { preamble } = await render({ locale: 'de-AT' });
    expect(preamble.head).toEqual({ title: 'Hallo, Ada' });
  });

  it('renders a page with its head, its data and an empty slot for the other team', async () => {
    const { status, preamble, html } = await render({});
    expect(status).toBe(200);
    expect(preamble.head).toEqual({ title: 'Hello, Ada' });
    expect(JSON.stringify(preamble.state)).toContain('"name":"Ada"');
    expect(html).toContain('Hello, <!-- -->Ada');
    expect(html).toContain(
      '<tessera-slot data-fragment="fixture/greeting" data-props="{&quot;who&quot;:&quot;ada&quot;}"></tessera-slot>',
    );
  });

  it('uses the class names of the browser build', async () => {
    const css = readFileSync(join(client, build().modules['hello']?.css[0] ?? ''), 'utf8');
    const name = /\.([\w-]+)\s*\{/.exec(css)?.[1];
    expect(name).toBeDefined();
    expect((await render({})).html).toContain(`class="${name}"`);
  });

  it("turns a problem of the API into the fragment's status", async () => {
    expect((await render({ props: { who: 'nobody' } })).status).toBe(404);
  });

  it('answers a posted form with a redirect, or with the page and what was refused', async () => {
    const good = await render({ method: 'POST', form: [['word', 'hello']] });
    expect([good.status, good.headers['location']]).toEqual([303, '/hello/again']);
    const bad = await render({ method: 'POST', form: [['word', 'bye']] });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('Refused: <!-- -->bye');
  });

  it('refuses a form where the page takes none', async () => {
    expect((await render({ fragment: 'greeting', method: 'POST', form: [] })).status).toBe(405);
  });
});
