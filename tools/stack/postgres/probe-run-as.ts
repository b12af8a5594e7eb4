import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import os from 'node:os';
import { StackError } from '../stack-error.ts';
import { chooseRunAs, type RunAs } from './choose-run-as.ts';
import { planSpawn } from './spawn-as.ts';

/**
 * Finds out as whom PostgreSQL can run here, by trying.
 * `folder` is the existing folder that holds the cluster, `cluster` the cluster's own folder.
 * Throws StackError when there is no way.
 */
export function probeRunAs(postgres: string, folder: string, cluster: string): RunAs {
  const uid = process.getuid?.();
  if (uid === undefined) return { kind: 'self' };
  const works = (runAs: RunAs) => tryToReach(runAs, postgres, folder);
  const choice = chooseRunAs({
    uid,
    clusterOwner: existsSync(cluster) ? statSync(cluster).uid : null,
    named: hasName,
    namespaceWorks: () => works({ kind: 'namespace' }),
    reaches: (candidate) => works({ kind: 'user', uid: candidate, override: false }),
    reachesWithOverride: (candidate) => works({ kind: 'user', uid: candidate, override: true }),
  });
  if ('refusal' in choice) throw new StackError(choice.refusal);
  return choice;
}

function hasName(): boolean {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}

function tryToReach(runAs: RunAs, postgres: string, folder: string): boolean {
  const script = 'test "$(id -u)" != 0 && test -x "$1" && cd "$2"';
  const plan = planSpawn(runAs, '/bin/sh', ['-c', script, 'sh', postgres, folder]);
  const { uid, gid } = plan;
  const identity = uid === undefined ? {} : { uid, gid };
  return (
    spawnSync(plan.command, plan.args, { stdio: 'ignore', cwd: '/', ...identity }).status === 0
  );
}
