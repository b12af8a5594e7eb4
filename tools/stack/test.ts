import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { formatCount } from './checks/count-tests.ts';
import {
  JOURNEYS_REPORT,
  VITEST_REPORT,
  readReports,
  removeReports,
} from './checks/read-reports.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { StackError } from './stack-error.ts';

/** `npm test`: every level, also after one has failed; the last lines name the failed tests and count all. */
const root = path.resolve(import.meta.dirname, '../..');
const bin = (name: string): string => path.join(root, 'node_modules', '.bin', name);
const failed: string[] = [];

async function level(name: string, command: string, ...args: string[]): Promise<void> {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  if (code !== 0) failed.push(name);
}

function findChromium(): NodeJS.ProcessEnv {
  try {
    return { CHROME_PATH: ensureChromium() };
  } catch (error) {
    if (!(error instanceof StackError)) throw error;
    console.error(error.message);
    failed.push('Chromium');
    return {};
  }
}

const env: NodeJS.ProcessEnv = {
  ...process.env,
  ...findChromium(),
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(root, JOURNEYS_REPORT),
};
const nx = [bin('nx'), 'run-many', '--outputStyle=static', '-t'];
const prettier = bin('prettier');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];

removeReports(root);
await level('Format', process.execPath, prettier, '--check', '.', '--log-level=warn');
await level('Lint and types', process.execPath, ...nx, 'lint', 'typecheck');
await level('Build', process.execPath, ...nx, 'build');
await Promise.all([
  // Without Nx's cache: a test that is not run is not counted. Everything is built by now.
  level(
    'Tests',
    process.execPath,
    ...nx,
    'test',
    '--exclude=@tessera/chaos',
    '--exclude-task-dependencies',
    '--skip-nx-cache',
    '--',
    ...reporters,
  ),
  // Shops whose processes are killed wait most of the time, for leases and time-outs to end: beside the others.
  level('Chaos', 'npm', 'test', '-w', '@tessera/chaos', '--', ...reporters),
]);
await level('Journeys', 'npm', 'run', 'journeys', '--', '--reporter=list,json');

const { count, failures } = readReports(root);
for (const failure of failures) console.log(`\n✘ ${failure}`);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${formatCount(count)}`);
process.exitCode = failed.length > 0 ? 1 : 0;
