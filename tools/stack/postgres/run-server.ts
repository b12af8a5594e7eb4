import type { ChildProcess } from 'node:child_process';
import { isAlive, type ProcessIdentity } from '../process/process-identity.ts';
import { readLastLines } from '../process/read-last-lines.ts';
import { waitFor } from '../process/wait-for.ts';
import { StackError } from '../stack-error.ts';
import type { RunAs } from './choose-run-as.ts';
import { findPostmaster, removeLockFiles, type Postmaster } from './postmaster.ts';
import { serverArguments, type ServerSettings } from './server-settings.ts';
import { spawnAs } from './spawn-as.ts';

export interface ServerLaunch {
  postgres: string;
  runAs: RunAs;
  env: NodeJS.ProcessEnv;
  cluster: string;
  settings: ServerSettings;
  /** File descriptor for the server's output, and the file's name. */
  log: number;
  logFile: string;
}

export interface RunningServer {
  process: ProcessIdentity;
  socketFolder: string;
  attached: boolean;
}

const START_TIMEOUT_MS = 60_000;

/** Attaches to the server of this cluster, or starts it, and waits until it accepts connections. */
export async function runServer(launch: ServerLaunch): Promise<RunningServer> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const running = await settle(launch.cluster);
    if (running !== null) return { ...pick(running), attached: true };
    const started = await start(launch);
    if (started !== null) return { ...pick(started), attached: false };
  }
  throw failure(launch, 'did not become ready in time');
}

/** Waits until a server that is just starting or stopping has done so. */
async function settle(cluster: string): Promise<Postmaster | null> {
  const answer = await waitFor(
    () => {
      const postmaster = findPostmaster(cluster);
      if (postmaster === null) return 'none';
      return postmaster.status === 'ready' ? postmaster : null;
    },
    { timeoutMs: START_TIMEOUT_MS },
  );
  return answer === 'none' ? null : answer;
}

/** Starts a server. Returns null when it makes sense to try once more. */
async function start(launch: ServerLaunch): Promise<Postmaster | null> {
  const { postgres, runAs, env, cluster, settings, log, logFile } = launch;
  removeLockFiles(cluster, settings.socketFolder);
  const mark = readLastLines(logFile, 200).length;
  const args = serverArguments(cluster, settings);
  const stdio = ['ignore' as const, log, log];
  const child = spawnAs(runAs, postgres, args, { env, cwd: '/', stdio, detached: true });
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  child.unref();
  const outcome = await Promise.race([failed, waitUntilReady(child, cluster)]);
  if (outcome instanceof Error) throw failure(launch, outcome.message);
  if (outcome !== 'ended') return outcome;
  const lines = readLastLines(logFile, 200).slice(mark);
  // The children of a killed server need a moment to notice; until then its memory is in use.
  if (lines.some((line) => line.includes('pre-existing shared memory block'))) {
    await waitFor(() => false, { timeoutMs: 100 });
    return null;
  }
  throw failure(launch, 'ended while it was starting');
}

async function waitUntilReady(child: ChildProcess, cluster: string): Promise<Postmaster | 'ended'> {
  const answer = await waitFor(
    () => {
      if (child.exitCode !== null || child.signalCode !== null) return 'ended';
      const postmaster = findOwn(child, cluster);
      return postmaster?.status === 'ready' && isAlive(postmaster.process) ? postmaster : null;
    },
    { timeoutMs: START_TIMEOUT_MS, everyMs: 10 },
  );
  return answer ?? 'ended';
}

function findOwn(child: ChildProcess, cluster: string): Postmaster | null {
  const postmaster = findPostmaster(cluster);
  return postmaster?.process.pid === child.pid ? postmaster : null;
}

function pick(postmaster: Postmaster): { process: ProcessIdentity; socketFolder: string } {
  return { process: postmaster.process, socketFolder: postmaster.socketFolder };
}

function failure(launch: ServerLaunch, what: string): StackError {
  const tail = readLastLines(launch.logFile, 12).join('\n');
  return new StackError(`PostgreSQL on ${launch.cluster} ${what}. Its log ends with:\n${tail}`);
}
