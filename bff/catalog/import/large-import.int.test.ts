import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogMigrations } from '../catalog-migrations.ts';
import { toCsv } from './export-products.ts';

const cli = fileURLToPath(new URL('../catalog-cli.ts', import.meta.url));
const productCount = 20_000;
/**
 * The text of the file alone has 48 MB. The young generation is set to its usual size: with so
 * small a heap it would be tiny, and collecting it would take most of the time.
 */
const heap = ['--max-old-space-size=48', '--max-semi-space-size=16'];

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase([catalogMigrations]);
  folder = await mkdtemp(join(tmpdir(), 'large-'));
}, 60_000);
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

async function runCli(...args: string[]) {
  const child = spawn(process.execPath, [...heap, cli, ...args], {
    env: { ...process.env, CATALOG_DATABASE_URL: test.url },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += String(text)));
  child.stderr.on('data', (text: Buffer) => (stderr += String(text)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/**
 * Each product's rows stand in two places, half the file apart. Most are drafts: what the database
 * does to make a product searchable takes long and is not what is measured here.
 */
async function writeLargeFile(path: string): Promise<void> {
  const file = createWriteStream(path);
  const text = 'A long description, again and again. '.repeat(60);
  const header = ['Handle', 'Title', 'SEO Description', 'Option1 Name', 'Option1 Value'];
  file.write(toCsv([[...header, 'Variant Inventory Qty', 'Variant Price', 'Status']]));
  for (const [half, size] of ['Small', 'Large'].entries()) {
    for (let n = 0; n < productCount; n += 1) {
      const title = half === 0 ? `Product ${n}` : '';
      const row = [
        `product-${n}`,
        title,
        half === 0 ? text : '',
        'Size',
        size,
        '5',
        '9.90',
        n % 50 === 0 ? 'active' : 'draft',
      ];
      if (!file.write(toCsv([row]))) await once(file, 'drain');
    }
  }
  file.end();
  await once(file, 'close');
}

describe(`a file of ${productCount} products`, () => {
  it('is imported and exported in memory that does not grow with it', async () => {
    const path = join(folder, 'large.csv');
    await writeLargeFile(path);
    const imported = await runCli('import', path);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toContain(
      `${productCount} created, 0 updated, 0 unchanged, 0 rejected`,
    );
    const exported = await runCli('export', join(folder, 'export.csv'));
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    expect(exported.stdout).toContain(`Variants: ${productCount * 2}`);
  }, 600_000);
});

describe('the command line', () => {
  it('exits with 2 and says why when nothing can be done', async () => {
    const missing = await runCli('import', join(folder, 'none.csv'));
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('There is no file');
    expect((await runCli()).stderr).toContain('npm run catalog -- import FILE.csv');
    expect((await runCli('import')).code).toBe(2);
    const nowhere = await runCli('export', join(folder, 'no', 'such', 'folder.csv'));
    expect(nowhere).toMatchObject({ code: 2 });
  }, 60_000);

  it('exits with 1 when a row was rejected, and lists it', async () => {
    const sample = new URL('./fixtures/products-shopify-format.csv', import.meta.url);
    const { code, stdout } = await runCli('import', fileURLToPath(sample));
    expect(code).toBe(1);
    expect(stdout).toContain(
      'line 170 (mediocre-concrete-pants): "cerise" stands already in line 20',
    );
    await runCli('export', join(folder, 'sample.csv'));
    expect(await readFile(join(folder, 'sample.csv'), 'utf8')).toContain('mediocre-concrete-pants');
  }, 60_000);
});
