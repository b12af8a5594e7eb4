import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildStylesheet } from './build-stylesheet.ts';
import { renderTokens } from './build-tokens.ts';

for (const { path, text } of await renderTokens()) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const dist = new URL('../dist/', import.meta.url);
const files = await buildStylesheet();
await rm(dist, { recursive: true, force: true });
for (const [name, bytes] of files) {
  const target = new URL(name, dist);
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, bytes);
}
console.log(`design-system: ${[...files.keys()].join(', ')}`);
