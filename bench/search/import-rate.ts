import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { timed } from '../releases/stopwatch.ts';

const cli = join(import.meta.dirname, '..', '..', 'bff', 'catalog', 'catalog-cli.ts');

/** Products a second of `npm run catalog -- import`, from the command to its report. */
export async function importRate(dataDir: string, file: string, products: number): Promise<number> {
  const { ms, value } = await timed(() =>
    promisify(execFile)(process.execPath, [cli, 'import', file], {
      env: { ...process.env, TESSERA_DATA_DIR: dataDir },
      maxBuffer: 64 * 1024 * 1024,
    }),
  );
  if (!value.stdout.includes(`${products} created`)) {
    throw new Error(`The import did not take in ${products} products: ${value.stdout}`);
  }
  return (products / ms) * 1000;
}
