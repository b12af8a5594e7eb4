import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const dataDir = mkdtempSync(join(tmpdir(), 'tessera cli '));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

const tessera = (...args: string[]): Promise<Outcome> =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, 'tessera.mjs'), ...args], {
    env: { ...process.env, TESSERA_DATA_DIR: dataDir, TESSERA_RELEASES_DIR: '' },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Outcome) => error,
  );

describe('tessera', () => {
  it('says what it can do', async () => {
    const { code, stdout } = await tessera();
    expect(code).toBe(0);
    expect(stdout).toContain('release <name>');
  });

  it('refuses an unknown command with exit code 2 and what there is', async () => {
    const { code, stderr } = await tessera('frobnicate');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no command "frobnicate"');
  });

  it('refuses an unknown micro-frontend and lists those there are', async () => {
    const { code, stderr } = await tessera('release', 'reviews');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no micro-frontend "reviews".*account.*cart.*catalog/s);
  });

  it('says how to make a release when there is none to deploy', async () => {
    const { code, stderr } = await tessera('deploy', 'cart');
    expect(code).toBe(2);
    expect(stderr).toContain('npx tessera release cart');
  });

  it('says that no shop runs, and how to start one', async () => {
    const { code, stdout } = await tessera('ps');
    expect(code).toBe(1);
    expect(stdout).toContain('npm start');
    expect(JSON.parse((await tessera('ps', '--json')).stdout)).toEqual([]);
  });

  it('reports every micro-frontend, released or not', async () => {
    const { stdout } = await tessera('status', '--json');
    const status = JSON.parse(stdout) as { name: string; live: string | null }[];
    expect(status.map(({ name }) => name)).toEqual(['account', 'cart', 'catalog']);
    expect(status.every(({ live }) => live === null)).toBe(true);
  });
});
