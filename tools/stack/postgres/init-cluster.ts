import { once } from 'node:events';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StackError } from '../stack-error.ts';
import type { RunAs } from './choose-run-as.ts';
import { spawnAs } from './spawn-as.ts';

export interface InitClusterOptions {
  initdb: string;
  runAs: RunAs;
  /** Environment of the program. */
  env: NodeJS.ProcessEnv;
  /** Folder that shall hold the cluster; `<folder>/cluster` must not exist yet. */
  folder: string;
  password: string;
  /** Whether to wait until everything is on disk. */
  durable: boolean;
}

/**
 * Makes a new cluster at `<folder>/cluster`. It is made under another name and renamed when it is
 * complete: a start that is interrupted leaves nothing that looks like a cluster.
 * The collation is the builtin C.UTF-8, which never changes with the operating system.
 */
export async function initCluster(options: InitClusterOptions): Promise<void> {
  const { folder, runAs } = options;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('new-')) rmSync(path.join(folder, name), { recursive: true });
  }
  const draft = path.join(folder, `new-${process.pid}`);
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (runAs.kind === 'user') {
    chownSync(draft, runAs.uid, runAs.uid);
    chownSync(passwordFile, runAs.uid, runAs.uid);
  }
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const sync = options.durable ? [] : ['--no-sync'];
  const place = ['--no-instructions', '--pgdata', draft];
  await run(options, ['--encoding=UTF8', ...locale, ...access, ...sync, ...place]);
  rmSync(passwordFile);
  renameSync(draft, path.join(folder, 'cluster'));
}

async function run(options: InitClusterOptions, args: string[]): Promise<void> {
  const { initdb, env, runAs } = options;
  const child = spawnAs(runAs, initdb, args, { env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code === 0) return;
  throw new StackError(
    `PostgreSQL's initdb could not make a cluster in ${options.folder} (${signal ?? `exit code ${code}`}):\n` +
      output.join('').trim(),
  );
}
