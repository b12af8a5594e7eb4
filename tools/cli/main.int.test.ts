import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeKey } from './testing/fake-registry.ts';
import { runTessera } from './testing/run-tessera.ts';
import { withRegistry } from './testing/with-registry.ts';

const shop = withRegistry();
const { alone, tessera } = shop;

describe('without a registry, tessera', () => {
  it('says what it can do', async () => {
    const { code, stdout } = await alone();
    expect(code).toBe(0);
    expect(stdout).toContain('release   build a micro-frontend');
    expect((await alone('help', 'canary')).stdout).toContain('Example: npx tessera canary cart');
    expect((await alone('canary', '--help')).stdout).toContain('Example: npx tessera canary cart');
  });

  it('refuses an unknown command with exit code 2 and where to look', async () => {
    const { code, stderr } = await alone('frobnicate');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no command "frobnicate"');
    expect(stderr).toContain('npx tessera help');
  });

  it('refuses an unknown option with exit code 2 and where to read', async () => {
    const { code, stderr } = await alone('status', '--jsn');
    expect(code).toBe(2);
    expect(stderr).toContain("'--jsn'");
    expect(stderr).toContain('npx tessera help status');
  });

  it('refuses an unknown micro-frontend and lists those there are', async () => {
    const { code, stderr } = await alone('release', 'nothing-like-it');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no micro-frontend "nothing-like-it".*account.*cart.*catalog/s);
  });

  it('says that no shop runs, and how to start one', async () => {
    const { code, stdout } = await alone('ps');
    expect(code).toBe(1);
    expect(stdout).toContain('npm start');
    expect(JSON.parse((await alone('ps', '--json')).stdout)).toEqual([]);
  });

  it('says why there is none and what to do', async () => {
    const { code, stderr } = await alone('status');
    expect(code).toBe(1);
    expect(stderr).toContain('no shop runs on');
    expect(stderr).toContain('TESSERA_REGISTRY_URL');
  });

  it('says which registry does not answer', async () => {
    await shop.registry.stop();
    const { code, stderr } = await tessera('rollback', 'cart');
    expect(code).toBe(1);
    expect(stderr).toContain(`${shop.registry.url} does not answer (ECONNREFUSED)`);
    expect(stderr).toMatch(/Nothing\s+was changed/);
  });
});

describe('the key', () => {
  it('that is missing is asked for', async () => {
    const { code, stderr } = await runTessera(
      { TESSERA_DATA_DIR: shop.dataDir, TESSERA_REGISTRY_URL: shop.registry.url },
      'status',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('wants a key');
    expect(stderr).toContain('npx tessera key create');
    expect(shop.registry.recorded).toEqual([]);
  });

  it('of the operator is read from the data folder, for a registry on this machine', async () => {
    const own = mkdtempSync(join(tmpdir(), 'tessera cli key '));
    mkdirSync(join(own, 'keys'));
    writeFileSync(join(own, 'keys', 'operator.key'), `${fakeKey}\n`);
    const { code } = await runTessera(
      { TESSERA_DATA_DIR: own, TESSERA_REGISTRY_URL: shop.registry.url },
      'status',
    );
    expect(code).toBe(0);
    const away = await runTessera(
      { TESSERA_DATA_DIR: own, TESSERA_REGISTRY_URL: 'http://registry.invalid' },
      'status',
    );
    rmSync(own, { recursive: true });
    expect(away.stderr).toContain('TESSERA_KEY is not set');
  });

  it('that is wrong is a problem, printed with exit code 1', async () => {
    const { code, stderr } = await runTessera(
      {
        TESSERA_DATA_DIR: shop.dataDir,
        TESSERA_REGISTRY_URL: shop.registry.url,
        TESSERA_KEY: 'wrong',
      },
      'status',
    );
    expect(code).toBe(1);
    expect(stderr).toBe('No valid key\nAsk for one.\n');
  });
});
