import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Shop } from '../fixtures/open-shop.ts';

const run = promisify(execFile);
const cli = path.join(import.meta.dirname, '../../bff/catalog/catalog-cli.ts');

/** Who looks at reviews, at the command line: `npm run catalog -- reviews …`. */
export function moderatorOf({ stack }: Shop) {
  if (!stack) throw new Error('the database of a shop at BASE_URL is not ours');
  const env = { ...process.env, TESSERA_DATA_DIR: stack.environment.dataDir };
  const reviews = async (...words: string[]): Promise<string> =>
    (await run(process.execPath, [cli, 'reviews', ...words], { env })).stdout;
  return {
    reviews,
    /** What the list calls the review with this title. */
    async nameOf(title: string): Promise<string> {
      const list = await reviews('list');
      const name = list.split('\n\n').find((one) => one.includes(title));
      if (name === undefined) throw new Error(`no review "${title}" waits:\n${list}`);
      return name.split(' ')[0] ?? '';
    },
  };
}
