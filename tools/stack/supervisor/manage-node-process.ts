import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { endProcess } from '../process/end-process.ts';
import { identify, type ProcessIdentity } from '../process/process-identity.ts';
import { readLastLines } from '../process/read-last-lines.ts';
import { waitFor } from '../process/wait-for.ts';
import { StackError } from '../stack-error.ts';
import type { Managed, ManagedEvents } from './managed.ts';
import { openLog } from './open-log.ts';
import { probeReady } from './probe-ready.ts';
import { restartDelay, type CrashHistory } from './restart-delay.ts';

export interface NodeProcessOptions extends ManagedEvents {
  name: string;
  /** The file Node runs, and the folder it runs in. */
  file: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** What listens in it; it is ready when all of them are. */
  services: readonly Listening[];
  /** Where to ask whether it is ready; 127.0.0.1 unless it listens elsewhere. */
  host?: string;
  logFile: string;
  readyTimeoutMs?: number;
  /** The longest pause before a restart. */
  longestRestartMs?: number | undefined;
}

/** A service in a process, by the name of the instance and of the service. */
export interface Listening {
  name: string;
  service: string;
  port: number;
}

interface Running {
  child: ChildProcess;
  identity: ProcessIdentity;
  startedAt: number;
}

/**
 * Supervises one Node process. Once it has been ready it is kept alive: when it ends without being asked,
 * it is started again on the same port, after a pause that grows with every crash.
 */
export function manageNodeProcess(options: NodeProcessOptions): Managed {
  const { name, services } = options;
  let running: Running | null = null;
  /** 'up': keep it alive; 'down': it is not wanted, or its start is somebody's to judge. */
  let wanted: 'up' | 'down' = 'down';
  let history: CrashHistory = { crashes: 0 };

  function launch(): Running {
    const log = openLog(options.logFile);
    // In a session of its own, Ctrl-C reaches the supervisor only, which stops all in good order.
    const stdio = ['ignore' as const, log, log];
    const { file, cwd, env } = options;
    const child = spawn(process.execPath, [file], { cwd, env, stdio, detached: true });
    closeSync(log);
    child.on('error', () => {});
    const identity = child.pid === undefined ? null : identify(child.pid);
    if (identity === null) throw new StackError(`${name} could not be started (${file}).`);
    const started = { child, identity, startedAt: performance.now() };
    running = started;
    child.once('exit', () => onExit(started));
    options.onChange();
    return started;
  }

  function onExit(ended: Running): void {
    if (running === ended) running = null;
    options.onChange();
    if (wanted === 'up') void revive(ended);
  }

  async function revive(ended: Running): Promise<void> {
    const { exitCode, signalCode } = ended.child;
    const uptimeMs = performance.now() - ended.startedAt;
    const next = restartDelay(history, uptimeMs, options.longestRestartMs);
    history = next.history;
    const reason = signalCode ?? `exit code ${exitCode}`;
    options.onNotice(`${name} ended (${reason}); starting it again. Log: ${options.logFile}`);
    await delay(next.delayMs);
    if (wanted === 'up' && running === null) launch();
  }

  async function start(): Promise<void> {
    wanted = 'down';
    const started = launch();
    const timeoutMs = options.readyTimeoutMs ?? 60_000;
    const outcome = await waitFor(
      async () => {
        if (hasEnded(started.child)) return 'ended';
        for (const { port } of services) {
          if (!(await probeReady(port, options.host))) return false;
        }
        return 'ready';
      },
      { timeoutMs },
    );
    if (outcome === 'ready') {
      wanted = 'up';
      // It may have ended in the moment between.
      if (hasEnded(started.child)) void revive(started);
      return;
    }
    const { exitCode, signalCode } = started.child;
    const what =
      outcome === 'ended'
        ? `ended while it was starting (${signalCode ?? `exit code ${exitCode}`})`
        : `did not become ready within ${timeoutMs / 1000} s`;
    const tail = readLastLines(options.logFile, 15).join('\n');
    throw new StackError(`${name} ${what}. ${options.logFile} ends with:\n${tail}`);
  }

  async function stop(): Promise<void> {
    wanted = 'down';
    if (running === null) return;
    await endProcess(running.identity, [
      // Each service gives its requests five seconds, one service after the other.
      { signal: 'SIGTERM', patienceMs: 5_000 + 5_000 * services.length },
      { signal: 'SIGKILL', patienceMs: 5_000 },
    ]);
  }

  return {
    name,
    start,
    stop,
    kill: (signal) => void running?.child.kill(signal),
    async restart() {
      await stop();
      await start();
    },
    entries() {
      const { identity } = running ?? {};
      if (identity === undefined) return [];
      const { logFile: log } = options;
      return services.map((one) => ({ ...one, ...identity, socket: null, log }));
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
