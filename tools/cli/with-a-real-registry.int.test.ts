import { createInterface } from 'node:readline';
import { startRegistry, type TestRegistry } from '@tessera/release-registry/testing/start-registry';
import type { RegistryStatus } from '@tessera/releases/registry-api';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runTessera, spawnTessera } from './testing/run-tessera.ts';

let registry: TestRegistry;
const ids: Record<'a' | 'b', string> = { a: '', b: '' };

beforeAll(async () => {
  registry = await startRegistry();
  for (const key of ['a', 'b'] as const) {
    ({ id: ids[key] } = await registry.upload({ name: 'cart', id: `1.0.0-${key}` }));
  }
});
afterAll(() => registry.stop());

const withKey = (key: string, ...args: string[]) =>
  runTessera({ TESSERA_REGISTRY_URL: registry.url, TESSERA_KEY: key }, ...args);
const tessera = (...args: string[]) => withKey(registry.operatorKey, ...args);

/** One story, told in order. */
describe('a team and its releases', () => {
  it('gets a key, which the list names and which opens its own', async () => {
    const { code, stdout } = await tessera('key', 'create', 'cart', 'cart pipeline');
    expect(code).toBe(0);
    expect((await withKey(stdout.trim(), 'status', 'cart')).stdout).toContain('cart  (team cart)');
    expect((await tessera('key', 'list')).stdout).toMatch(/cart +\d+ s old +cart pipeline/);
  });

  it('makes the first release live', async () => {
    const { code, stdout, stderr } = await tessera('deploy', 'cart', ids.a);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`cart ${ids.a} is live.\n`);
  });

  it('tries the next one on some visitors, and promotes it', async () => {
    const started = await tessera('canary', 'cart', '--plan', '5% 10m -> 100%', '--json');
    expect(started.stderr).toBe('');
    expect(JSON.parse(started.stdout)).toMatchObject({ id: ids.b, share: 0.05, state: 'running' });
    expect((await tessera('status', 'cart')).stdout).toContain('[#...................] 5%');
    const again = await tessera('canary', 'cart', '--canary', '10');
    expect(again.code).toBe(1);
    expect((await tessera('promote', 'cart')).stdout).toContain(`cart ${ids.b} is live`);
  });

  it('goes back', async () => {
    const { stdout } = await tessera('rollback', 'cart', '--reason', 'wrong totals');
    expect(stdout).toBe(`cart is ${ids.a} again, in the place of ${ids.b}.\n`);
    const history = await tessera('history', 'cart');
    expect(history.stdout).toContain(`back to ${ids.a}  (operator)`);
    expect(history.stdout).toContain('wrong totals');
  });

  it('is told what it may not do, and so is the audit log', async () => {
    const other = await registry.keyOf('catalog');
    const { code, stderr } = await withKey(other, 'rollback', 'cart');
    expect(code).toBe(1);
    expect(stderr).toContain('belongs to the team "cart"');
    expect((await tessera('audit', 'cart')).stdout).toMatch(/refused +catalog pipeline/);
  });

  it('asks the gate, and looks at the matrix', async () => {
    expect((await tessera('gate', 'cart', ids.b)).stdout).toContain(`cart@${ids.b} may go live`);
    expect((await tessera('matrix')).stdout).toMatch(new RegExp(`1 +cart@${ids.a} +live`));
  });

  it('has drills that are listed and ended', async () => {
    expect((await tessera('fault', 'on', 'error', 'cart')).stdout).toContain('on for everybody');
    expect((await tessera('fault', 'list')).stdout).toMatch(/error +cart +\d+m\S* left/);
    await tessera('fault', 'off', 'all');
    expect((await tessera('fault')).stdout).toBe('No drill is on.\n');
  });

  it('makes a link to a stored release', async () => {
    const { code, stdout } = await tessera('override', 'cart', ids.b, '--path', '/cart');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/shop\.example\/cart\?tessera-override=\S+\n/);
  });

  it('publishes its contract, and removes nothing that is young', async () => {
    expect((await tessera('contract', 'publish', 'cart')).stdout).toContain('contract of cart is');
    expect((await tessera('contract', 'check', 'cart')).stdout).toContain('takes nothing from 1');
    expect((await tessera('clean')).stdout).toBe('The files of 0 releases were removed.\n');
  });

  it('is watched: one line of JSON at each change', async () => {
    const watching = spawnTessera(
      { TESSERA_REGISTRY_URL: registry.url, TESSERA_KEY: registry.operatorKey },
      ...['status', 'cart', '--watch', '--json'],
    );
    onTestFinished(() => void watching.kill());
    const lines = createInterface(watching.stdout)[Symbol.asyncIterator]();
    const liveNow = async (): Promise<unknown> => {
      const { value } = (await lines.next()) as { value: string };
      return (JSON.parse(value) as RegistryStatus).microFrontends[0]?.live?.id;
    };
    expect(await liveNow()).toBe(ids.a);
    await tessera('deploy', 'cart', ids.b);
    expect(await liveNow()).toBe(ids.b);
  });

  it('is named and moved by operators', async () => {
    const { code } = await tessera(
      ...['team', 'add', 'reviews', 'reviews', '--service', 'http://127.0.0.1:4600'],
    );
    expect(code).toBe(0);
    expect((await tessera('status', 'reviews')).stdout).toContain('http://127.0.0.1:4600');
  });
});
