import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../data-dir.ts';
import { createProject, type Created } from './create-project.ts';

const run = promisify(execFile);
const bin = (name: string) => path.join(repository, 'node_modules', '.bin', name);
let folder: string;
let created: Created;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tessera team '));
  created = await createProject({ name: 'gift-cards', folder, platform: repository });
  const cwd = path.join(folder, 'bff', 'gift-cards');
  await run(process.execPath, ['write-contract.ts'], { cwd });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (file: string) => readFile(path.join(folder, file), 'utf8');
/** What is left of the environment of this test would change theirs. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([key]) => !key.startsWith('VITEST')),
);

describe('the project of a new team', () => {
  it('has a front end, a service, contracts, tests, a story, budgets and a pipeline of its own', async () => {
    expect(created.ok && created.files).toEqual(
      expect.arrayContaining([
        'mfe-gift-cards/micro-frontend.ts',
        'mfe-gift-cards/contract/fragments.ts',
        'mfe-gift-cards/src/entries/entry-list.stories.tsx',
        'bff/gift-cards/main.ts',
        '.github/workflows/gift-cards.yml',
      ]),
    );
    expect(await read('mfe-gift-cards/micro-frontend.ts')).toContain('budgets:');
    const pipeline = await read('.github/workflows/gift-cards.yml');
    expect(pipeline).toContain("- 'mfe-gift-cards/**'");
    expect(pipeline).not.toMatch(/\bcart\b/);
  });

  it('passes its own type check and its own tests', async () => {
    await run(process.execPath, [bin('tsc'), '--noEmit'], { cwd: folder, env });
    for (const part of ['bff/gift-cards', 'mfe-gift-cards']) {
      const { stdout } = await run(process.execPath, [bin('vitest'), 'run', '--root', part], {
        cwd: folder,
        env: { ...env, NO_COLOR: '1' },
      });
      expect(stdout).toMatch(/Tests {2}[1-9]\d* passed/);
      expect(stdout).not.toMatch(/failed|skipped/);
    }
  }, 180_000);

  it('is not written over one that is there, and nothing of it is written then', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'tessera-team-'));
    try {
      await writeFile(path.join(other, 'README.md'), 'mine');
      const again = await createProject({
        name: 'gift-cards',
        folder: other,
        platform: repository,
      });
      expect(again).toEqual({ ok: false, existing: ['README.md'] });
      expect(await readFile(path.join(other, 'README.md'), 'utf8')).toBe('mine');
    } finally {
      await rm(other, { recursive: true });
    }
  });
});
