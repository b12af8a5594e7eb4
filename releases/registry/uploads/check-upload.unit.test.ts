import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import { makeRelease } from '../testing/make-release.ts';
import { checkUpload } from './check-upload.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** A whole release, changed; `undefined` takes a file out. */
function changed(files: Record<string, Uint8Array | undefined>): Map<string, Uint8Array> {
  const all = makeRelease({ name: 'cart', id: 'a' }).files;
  for (const [path, content] of Object.entries(files)) {
    if (content) all.set(path, content);
    else all.delete(path);
  }
  return all;
}

function described(change: (release: Release) => void): Map<string, Uint8Array> {
  const { release } = makeRelease({ name: 'cart', id: 'a' });
  change(release);
  return changed({ 'release.json': bytes(JSON.stringify(release)) });
}

async function errorsOf(files: Map<string, Uint8Array>, name = 'cart'): Promise<string[]> {
  const check = await checkUpload(name, files, { inventedIds: true });
  return check.ok ? [] : check.errors.map(({ field, message }) => `${field} ${message}`);
}

describe('the check of an upload', () => {
  it('passes what is as release.json says, and gives the description', async () => {
    const check = await checkUpload('cart', changed({}), { inventedIds: true });
    expect(check.ok && check.release).toEqual(makeRelease({ name: 'cart', id: 'a' }).release);
  });

  it('passes assets without compressed forms', async () => {
    const files = described((release) => {
      for (const asset of Object.values(release.assets)) delete asset.brotli;
    });
    for (const path of [...files.keys()]) if (/\.(br|gz)$/.test(path)) files.delete(path);
    expect(await errorsOf(files)).toEqual([]);
  });

  it.each([
    ['no release.json', { 'release.json': undefined }, 'release.json is missing'],
    ['no JSON', { 'release.json': bytes('{') }, 'release.json is not JSON'],
    ['a wrong schema', { 'release.json': bytes('{"name":"Cart"}') }, 'release.json: name'],
    ['a missing asset', { 'client/page.css': undefined }, 'client/page.css is missing'],
    ['a longer asset', { 'client/page.css': bytes('longer than it was') }, 'client/page.css has'],
    ['no server bundle', { 'server/index.mjs': undefined }, 'server/index.mjs is missing'],
    [
      'another server bundle',
      { 'server/index.mjs': bytes('evil') },
      'server/index.mjs has 4 bytes',
    ],
    ['a file nobody named', { 'client/more.js': bytes('') }, 'client/more.js is not named'],
    ['another server file', { 'server/more.mjs': bytes('') }, 'server/more.mjs is not named'],
    ['a file beside', { 'readme.txt': bytes('') }, 'readme.txt is not named'],
    ['the wrong .br', { 'client/page.css.br': brotliCompressSync('x') }, 'client/page.css.br'],
    ['no brotli at all', { 'client/page.css.br': bytes('x') }, 'does not decompress'],
    ['the wrong .gz', { 'client/page.css.gz': gzipSync('x') }, 'does not decompress'],
    ['a .br of nothing', { 'client/none.js.br': brotliCompressSync('x') }, 'is not named'],
  ])('refuses %s', async (_what, files, words) => {
    expect((await errorsOf(changed(files))).join('\n')).toContain(words);
  });

  it('refuses an asset of the right length with other bytes', async () => {
    const files = changed({});
    const css = files.get('client/page.css');
    const flipped = Buffer.from(css ?? []).map((byte) => byte ^ 1);
    expect(await errorsOf(changed({ 'client/page.css': flipped }))).toContain(
      'client/page.css has other bytes than release.json says: its hash differs',
    );
  });

  it('refuses a release of another micro-frontend', async () => {
    expect(await errorsOf(changed({}), 'catalog')).toEqual([
      'release.json: name is "cart", but it was uploaded as "catalog"',
    ]);
  });

  it('refuses a description that names code without describing it', async () => {
    const files = described((release) => {
      release.lifecycles = ['gone.js'];
    });
    expect(await errorsOf(files)).toEqual([
      'release.json: assets lacks "gone.js", which is named in it',
    ]);
  });

  it('refuses a weight that is not the one that is sent, on which budgets stand', async () => {
    const files = described((release) => {
      release.assets['remoteEntry.js']!.brotli = 1;
    });
    expect((await errorsOf(files))[0]).toMatch(/^client\/remoteEntry\.js\.br has \d+ bytes, but/);
  });

  it('refuses a bomb without unpacking it', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(await errorsOf(changed({ 'client/page.css.gz': bomb }))).toEqual([
      'client/page.css.gz does not decompress to client/page.css',
    ]);
  });

  it('refuses assets whose names climb out', async () => {
    const files = described((release) => {
      release.assets['../../other/evil.js'] = { bytes: 1, integrity: 'x' };
    });
    expect(await errorsOf(files)).toEqual([
      'client/../../other/evil.js cannot be the path of a file',
    ]);
  });

  it('refuses an id that the contents do not give', async () => {
    const made = makeRelease({ name: 'cart' });
    expect(await checkUpload('cart', made.files)).toMatchObject({ ok: true });
    const { id } = made.release;
    for (const claimed of ['mine', `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`]) {
      made.files.set('release.json', bytes(JSON.stringify({ ...made.release, id: claimed })));
      expect(await checkUpload('cart', made.files)).toMatchObject({
        ok: false,
        errors: [
          { field: 'release.json: id', message: expect.stringContaining(`"${id}"`) as string },
        ],
      });
    }
  });

  it('takes the names of an object’s own members for nothing else', async () => {
    expect(await errorsOf(changed({ 'client/constructor': bytes('x') }))).toEqual([
      'client/constructor is not named in release.json',
    ]);
    const files = described((release) => {
      release.lifecycles = ['constructor'];
    });
    expect((await errorsOf(files)).join()).toContain('lacks "constructor"');
  });

  it('takes a release described before server bundles were', async () => {
    const files = described((release) => {
      release.server = null;
    });
    expect(await errorsOf(files)).toEqual([]);
    expect(ReleaseSchema.parse(JSON.parse(String(files.get('release.json')))).server).toBeNull();
  });
});
