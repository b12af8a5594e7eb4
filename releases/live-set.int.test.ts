import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLiveSet, setLive } from './live-set.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tessera releases '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const store = (name: string, id: string) => {
  mkdirSync(join(folder, name, id), { recursive: true });
  writeFileSync(join(folder, name, id, 'release.json'), '{}');
};

describe('the live set', () => {
  it('is empty before anything was released', async () => {
    expect(await readLiveSet(folder)).toEqual({});
  });

  it('changes one micro-frontend and leaves the others', async () => {
    store('cart', 'a');
    store('cart', 'b');
    store('catalog', 'c');
    await setLive(folder, 'cart', 'a');
    await setLive(folder, 'catalog', 'c');
    await setLive(folder, 'cart', 'b');
    expect(await readLiveSet(folder)).toEqual({ cart: 'b', catalog: 'c' });
  });

  it('refuses a release that is not stored, and stays as it was', async () => {
    store('cart', 'a');
    await setLive(folder, 'cart', 'a');
    await expect(setLive(folder, 'cart', 'nowhere')).rejects.toThrow(
      'There is no release nowhere of cart',
    );
    expect(await readLiveSet(folder)).toEqual({ cart: 'a' });
  });
});
