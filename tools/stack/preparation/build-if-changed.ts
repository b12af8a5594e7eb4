import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../process/write-file-atomically.ts';
import { StackError } from '../stack-error.ts';
import { sourceStamp } from './source-stamp.ts';

export interface BuildOptions {
  root: string;
  report(line: string): void;
  signal: AbortSignal;
}

/** What a build leaves at the least; without one of them the stamp says nothing. */
const OUTPUTS = [
  'design-system/dist/manifest.json',
  'mfe-catalog/dist/build.json',
  'mfe-cart/dist/build.json',
  'mfe-account/dist/build.json',
  'releases/console/dist/index.html',
  'shell/dist/client',
];

/** Builds everything unless no source has changed since the last build that succeeded. */
export async function buildIfChanged(options: BuildOptions): Promise<void> {
  const { root, report } = options;
  const file = path.join(root, '.cache', 'build-stamp');
  const stamp = sourceStamp(root);
  const built = OUTPUTS.every((output) => existsSync(path.join(root, output)));
  if (built && existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  refuseReadOnly(root);
  report('Building what has changed …');
  await runNx({ ...options, args: ['run-many', '-t', 'build'] });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileAtomically(file, stamp, 0o644);
}

function refuseReadOnly(root: string): void {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new StackError(
      `The shop has to be built first, and this user may not write to ${root}. ` +
        'Run `npx nx run-many -t build` as the owner of that folder, and start again.',
    );
  }
}

/**
 * Runs Nx and throws StackError with the end of its output when it fails. No daemon: nothing of a build
 * may be left running.
 */
export async function runNx(options: BuildOptions & { args: string[] }): Promise<void> {
  const { root, args, report, signal } = options;
  const nx = path.join(root, 'node_modules', '.bin', 'nx');
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
  const style = ['--outputStyle=static'];
  const child = spawn(process.execPath, [nx, ...args, ...style], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const output: string[] = [];
  const onOutput = (chunk: Buffer): void => {
    const text = chunk.toString();
    output.push(text);
    for (const [, task] of text.matchAll(/^> nx run (\S+)/gm)) report(`  ${task}`);
  };
  child.stdout.on('data', onOutput);
  child.stderr.on('data', onOutput);
  child.on('error', () => {});
  const [code] = (await once(child, 'close')) as [number | null];
  signal.throwIfAborted();
  if (code === 0) return;
  const tail = output.join('').trim().split('\n').slice(-40).join('\n');
  throw new StackError(`The build failed (npx nx ${args.join(' ')}):\n${tail}`);
}
