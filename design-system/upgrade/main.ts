import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { upgradeFolder } from './upgrade-folder.ts';

// npm runs scripts in the package's folder and tells where it was called.
const from = process.env['INIT_CWD'] ?? process.cwd();
const folders = process.argv.slice(2).map((folder) => resolve(from, folder));
const isFolder = async (path: string) =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false;
const missing = (
  await Promise.all(folders.map(async (one) => ((await isFolder(one)) ? [] : [one])))
).flat();

if (folders.length === 0 || missing.length > 0) {
  console.error(
    missing.length > 0
      ? `There is no folder ${missing.join(', ')}. Nothing was changed.`
      : 'Which folder is to be upgraded? For example: npm run tokens:upgrade -w @tessera/design-system -- mfe-cart/src',
  );
  process.exit(2);
}
for (const folder of folders) {
  const changed = await upgradeFolder(folder);
  for (const { file, renamed } of changed) console.log(`${file}: ${renamed}`);
  const total = changed.reduce((sum, { renamed }) => sum + renamed, 0);
  console.log(`${folder}: ${total} deprecated tokens replaced in ${changed.length} files.`);
}
