import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { closeCluster } from '../postgres/close-cluster.ts';
import { openCluster } from '../postgres/open-cluster.ts';

/**
 * Vitest global setup: gives tests a PostgreSQL as TESSERA_TEST_POSTGRES_URL (superuser). Uses that of the
 * environment when it is set; otherwise each run has a throw-away cluster of its own, which also
 * disappears when the run is killed.
 */
export default async function postgresGlobalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TESSERA_TEST_POSTGRES_URL) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tessera-test-'));
  // As root the server runs as another user, who has to pass this folder to its own inside.
  chmodSync(folder, 0o711);
  const logFile = path.join(folder, 'postgres.log');
  const cluster = await openCluster({ folder, logFile, durable: false, maxConnections: 200 });
  const watchdog = startWatchdog(cluster.process.pid, [folder, cluster.socketFolder]);
  process.env.TESSERA_TEST_POSTGRES_URL = cluster.adminUrl;
  return async () => {
    delete process.env.TESSERA_TEST_POSTGRES_URL;
    await closeCluster(cluster);
    rmSync(folder, { recursive: true, force: true });
    watchdog.kill('SIGKILL');
  };
}

/**
 * A shell that waits for the end of this process, however it comes: the pipe it reads from closes then.
 * It is in a session of its own, so Ctrl-C in the terminal does not reach it.
 */
function startWatchdog(pid: number, folders: string[]) {
  const script =
    'read -r _; pid=$1; shift; kill -QUIT "$pid" 2>/dev/null; ' +
    'while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done; rm -rf -- "$@"';
  const args = ['-c', script, 'tessera-test-postgres', String(pid), ...folders];
  const watchdog = spawn('/bin/sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  // Neither the child nor its pipe keeps the run alive.
  watchdog.unref();
  (watchdog.stdin as unknown as { unref(): void }).unref();
  return watchdog;
}
