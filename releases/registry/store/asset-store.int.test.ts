import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3 } from '../testing/start-s3.ts';
import type { AssetStore } from './asset-store.ts';
import { openStore } from './open-store.ts';

const stores = {
  async disk() {
    const dir = await mkdtemp(join(tmpdir(), 'tessera store '));
    return {
      config: { TESSERA_RELEASES_DIR: dir },
      stop: () => rm(dir, { recursive: true, force: true }),
    };
  },
  async s3() {
    const { url, stop } = await startS3();
    return { config: { TESSERA_RELEASES_DIR: '/nowhere', ASSETS_URL: url }, stop };
  },
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | null): string | null => found && new TextDecoder().decode(found);

const files = new Map([
  ['release.json', bytes('{}')],
  ['client/a.js', bytes('a')],
  ['client/empty.txt', bytes('')],
  ['client/deep/er/u.js', bytes('deep')],
  ['server/index.mjs', bytes('server')],
]);

/** Breaks off after the manifest and one more file, as a process that is killed does. */
class BreakingMap extends Map<string, Uint8Array> {
  override *entries(): MapIterator<[string, Uint8Array]> {
    let left = 2;
    for (const entry of super.entries()) {
      left -= 1;
      if (left < 0) throw new Error('broken off');
      yield entry;
    }
  }
  override [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }
}

describe.each(Object.entries(stores))('the %s store', (_name, open) => {
  let store: AssetStore;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const opened = await open();
    stop = opened.stop;
    store = await openStore(opened.config);
  });
  afterAll(() => stop());

  it('gives back what was stored, byte by byte', async () => {
    await store.put('cart', '1.0.0-a', files);
    expect(await store.list('cart', '1.0.0-a')).toEqual([...files.keys()].sort());
    for (const [path, content] of files) {
      expect(text(await store.read('cart', '1.0.0-a', path))).toBe(text(content));
    }
  });

  it('keeps every byte of binary files', async () => {
    const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    await store.put('cart', 'binary', new Map([...files, ['client/b.woff2', all]]));
    expect(Buffer.compare((await store.read('cart', 'binary', 'client/b.woff2'))!, all)).toBe(0);
  });

  it('has nothing of a release that was not stored', async () => {
    expect(await store.list('cart', 'other')).toEqual([]);
    expect(await store.read('cart', 'other', 'release.json')).toBeNull();
    expect(await store.read('cart', '1.0.0-a', 'client/none.js')).toBeNull();
    expect(await store.read('cart', '1.0.0-a', 'client')).toBeNull();
  });

  it('takes an id that another one begins with for another release', async () => {
    await store.put('cart', '1.0.0-ab', new Map([['release.json', bytes('{"other":1}')]]));
    expect(await store.list('cart', '1.0.0-a')).not.toContain('b/release.json');
    await store.remove('cart', '1.0.0-ab');
    expect(await store.list('cart', '1.0.0-a')).toHaveLength(files.size);
  });

  it('shows nothing when storing breaks off in the middle', async () => {
    await expect(store.put('cart', 'half', new BreakingMap(files))).rejects.toThrow('broken off');
    expect(await store.list('cart', 'half')).toEqual([]);
    for (const path of files.keys()) expect(await store.read('cart', 'half', path)).toBeNull();
    await store.put('cart', 'half', files);
    expect(await store.list('cart', 'half')).toHaveLength(files.size);
  });

  it('keeps a release when storing it a second time breaks off', async () => {
    await store.put('cart', 'kept', files);
    const other = new BreakingMap([...files, ['client/more.js', bytes('more')]]);
    await expect(store.put('cart', 'kept', other)).rejects.toThrow('broken off');
    expect(await store.list('cart', 'kept')).toHaveLength(files.size);
  });

  it('takes the same release twice', async () => {
    await Promise.all([store.put('cart', 'twice', files), store.put('catalog', 'twice', files)]);
    await store.put('cart', 'twice', files);
    expect(await store.list('cart', 'twice')).toHaveLength(files.size);
  });

  it('removes a release whole, and only this one', async () => {
    await store.put('cart', 'going', files);
    await store.put('cart', 'staying', files);
    await store.remove('cart', 'going');
    expect(await store.list('cart', 'going')).toEqual([]);
    expect(await store.read('cart', 'going', 'client/a.js')).toBeNull();
    expect(await store.list('cart', 'staying')).toHaveLength(files.size);
    await expect(store.remove('cart', 'going')).resolves.toBeUndefined();
  });

  it.each(['../staying/release.json', '/etc/passwd', 'client/../release.json', 'client//a.js', ''])(
    'does not follow "%s" out of a release',
    async (path) => {
      await store.put('cart', 'fence', files);
      expect(await store.read('cart', 'fence', path)).toBeNull();
      const climbing = new Map([...files, [path, bytes('x')]]);
      await expect(store.put('cart', 'climbing', climbing)).rejects.toThrow('cannot be the path');
      expect(await store.list('cart', 'climbing')).toEqual([]);
    },
  );

  it('refuses names and ids that lead elsewhere', async () => {
    await expect(store.put('..', 'a', files)).rejects.toThrow();
    await expect(store.put('cart', '../catalog', files)).rejects.toThrow();
    await expect(store.read('cart', '..', 'release.json')).rejects.toThrow();
    await expect(store.remove('cart', '.')).rejects.toThrow();
  });
});

describe('a store that is away', () => {
  it('is said to be unavailable, when it is a folder', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'tessera-gone-'));
    const store = await openStore({ TESSERA_RELEASES_DIR: join(dir, 'new') });
    expect(await store.list('cart', 'a')).toEqual([]);
    await rm(dir, { recursive: true });
    await expect(store.list('cart', 'a')).rejects.toMatchObject({ dependency: 'release store' });
  });

  it('is said to be unavailable, when it is an object store', async () => {
    const { url, stop } = await startS3();
    await stop();
    const store = await openStore({ TESSERA_RELEASES_DIR: '/nowhere', ASSETS_URL: url });
    await expect(store.list('cart', 'a')).rejects.toMatchObject({ dependency: 'release store' });
  });
});
