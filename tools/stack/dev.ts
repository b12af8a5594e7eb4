import path from 'node:path';
import { decideReload } from './dev/decide-reload.ts';
import { watchSources } from './dev/watch-sources.ts';
import { runNx } from './preparation/build-if-changed.ts';
import { publishBuilt } from './preparation/publish-built.ts';
import { registryApi } from './preparation/registry-api.ts';
import { runInForeground } from './run-in-foreground.ts';
import { StackError } from './stack-error.ts';
import type { Stack } from './start-stack.ts';

/** `npm run dev`: the shop, and every change of a source file shows by itself. */
const root = path.resolve(import.meta.dirname, '../..');
const folders = [
  'bff',
  'releases',
  'design-system',
  'shell',
  'mfe-catalog',
  'mfe-cart',
  'mfe-account',
];

async function reload(stack: Stack, files: string[]): Promise<void> {
  const { build, release, restart } = decideReload(files, stack.topology);
  const started = performance.now();
  const report = (line: string): void => console.error(line);
  try {
    if (build.length > 0) {
      const args = ['run-many', '-t', 'build', '-p', build.join(',')];
      await runNx({ root, args, report: () => {}, signal: new AbortController().signal });
    }
    await publishBuilt({
      root,
      names: release,
      packedDir: path.join(stack.environment.dataDir, 'packed'),
      registry: registryApi(stack.urlOf('releases'), stack.operatorKey),
      report,
    });
    for (const name of restart) await stack.restart(name);
  } catch (error) {
    // The shop goes on with what it has; the next change tries again.
    report(error instanceof StackError ? error.message : String(error));
    return;
  }
  const what = [
    ...release.map((name) => `released ${name}`),
    ...restart.map((name) => `restarted ${name}`),
  ];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (what.length > 0) report(`${what.join(', ')} (${seconds} s)`);
}

const dataDir = process.env.TESSERA_DATA_DIR || path.join(root, '.data');
await runInForeground({ dataDir, nodeEnv: 'development' }, (stack) =>
  watchSources(root, folders, (files) => reload(stack, files)),
);
