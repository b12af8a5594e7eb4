// Plain JavaScript that every Node from 12 on can read: it says what is wrong before a newer syntax fails.
// usage: node tools/stack/check-node.mjs FILE [arguments]   (FILE relative to this folder)
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NEEDED = 24;
const running = Number(process.versions.node.split('.')[0]);

if (running < NEEDED) {
  const bundled = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  console.error(
    `Tessera needs Node ${NEEDED} or newer, and this is Node ${process.versions.node} (${process.execPath}).\n` +
      (bundled
        ? 'On this platform `npm ci` brings Node 26 along as an optional dependency, and npm scripts use it.\n' +
          'It is not there: run `npm ci` again without --omit=optional, and start with `npm start`.'
        : `Install Node ${NEEDED} or newer from https://nodejs.org and try again.`),
  );
  process.exit(1);
}

const file = process.argv[2];
if (!file) {
  console.error('usage: node tools/stack/check-node.mjs FILE [arguments]');
  process.exit(2);
}
process.argv.splice(1, 2, path.resolve(import.meta.dirname, file));
await import(pathToFileURL(process.argv[1]).href);
