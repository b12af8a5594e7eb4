// Plain JavaScript that every Node from 20 on can read: it says what is wrong before a newer syntax fails.
// usage: node tools/stack/check-node.mjs start|dev|test [arguments]
import module from 'node:module';
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

const command = process.argv[2];
if (!['start', 'dev', 'test'].includes(command)) {
  console.error('usage: node tools/stack/check-node.mjs start|dev|test [arguments]');
  process.exit(2);
}
const file = path.resolve(import.meta.dirname, `${command}.ts`);
process.argv.splice(1, 2, file);
// The launcher's own modules load in a third of the time from the second start on.
module.enableCompileCache(path.resolve(import.meta.dirname, '../../.cache/node'));
await import(pathToFileURL(file).href);
