import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { NOBODY, type RunAs } from './choose-run-as.ts';

export interface SpawnPlan {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

/**
 * How to start a program as `runAs` says. `unshare` and `setpriv` replace themselves by the program,
 * so the pid is the program's own in every case.
 */
export function planSpawn(runAs: RunAs, command: string, args: string[]): SpawnPlan {
  if (runAs.kind === 'self') return { command, args };
  if (runAs.kind === 'namespace') {
    const map = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
    return { command: 'unshare', args: [...map, '--', command, ...args] };
  }
  if (!runAs.override) return { command, args, uid: runAs.uid, gid: runAs.uid };
  const identity = [`--reuid=${runAs.uid}`, `--regid=${runAs.uid}`, '--clear-groups'];
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { command: 'setpriv', args: [...identity, ...keep, '--', command, ...args] };
}

/** Starts a program as `runAs` says. */
export function spawnAs(
  runAs: RunAs,
  command: string,
  args: string[],
  options: SpawnOptions,
): ChildProcess {
  const { command: file, args: all, ...identity } = planSpawn(runAs, command, args);
  return spawn(file, all, { ...options, ...identity });
}
