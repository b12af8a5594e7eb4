import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import * as prettier from 'prettier';
import { describeApi } from './describe-api.ts';

/** `npm run contract`: writes what the routes say into the contract folder. */
const folder = new URL('./contract/', import.meta.url);
const description = await describeApi();
await write('openapi.json', JSON.stringify(description));
await write('openapi.d.ts', astToString(await openapiTS(JSON.stringify(description))));

async function write(name: string, text: string): Promise<void> {
  const path = fileURLToPath(new URL(name, folder));
  const options = await prettier.resolveConfig(path);
  const formatted = await prettier.format(text, { ...options, filepath: path });
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === formatted) return;
  await writeFile(path, formatted);
  process.stdout.write(`wrote ${path}\n`);
}
