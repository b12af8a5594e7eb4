import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { ensureRendered, type Progress } from './ensure-rendered.ts';
import { formats } from './formats.ts';

const prints = catalogue.filter(({ handle }) => handle === 'quarto-17');
const progress: Progress[] = [];
let folder: string;
let render: () => Promise<number>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-prints-'));
  const directory = pathToFileURL(folder + '/');
  render = () => ensureRendered({ directory, prints, onProgress: (step) => progress.push(step) });
});
afterAll(() => rm(folder, { recursive: true }));

describe('ensureRendered', { timeout: 120_000 }, () => {
  it('makes every format at its width and reports each print', async () => {
    expect(await render()).toBe(1);
    expect(progress.map(({ done, total, handle }) => [done, total, handle])).toEqual([
      [1, 1, 'quarto-17'],
    ]);
    for (const { name, width } of formats) {
      const picture = await sharp(join(folder, `quarto-17-${name}`)).metadata();
      expect([picture.width, picture.height], name).toEqual([width, width * 1.25]);
    }
  });

  it('does nothing when all is there', async () => {
    expect(await render()).toBe(0);
  });

  it('makes a lost picture again', async () => {
    await rm(join(folder, 'quarto-17-320.avif'));
    expect(await render()).toBe(1);
    expect(await readdir(folder)).toContain('quarto-17-320.avif');
  });
});
