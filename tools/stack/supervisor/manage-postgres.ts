import { closeCluster } from '../postgres/close-cluster.ts';
import { openCluster, type Cluster, type OpenClusterOptions } from '../postgres/open-cluster.ts';
import { isAlive } from '../process/process-identity.ts';
import { waitFor } from '../process/wait-for.ts';
import type { Managed, ManagedEvents } from './managed.ts';

const LOOK_EVERY_MS = 200;

export interface ManagedPostgres extends Managed {
  /** Throws while it has not been started. */
  cluster(): Cluster;
}

/**
 * Supervises the embedded PostgreSQL. It may have been started by an earlier supervisor, so there is no
 * child to listen to: it is looked at several times a second and opened again when it is gone.
 */
export function managePostgres(
  options: OpenClusterOptions & ManagedEvents & { name: string },
): ManagedPostgres {
  const { name } = options;
  let cluster: Cluster | null = null;
  let watch: NodeJS.Timeout | null = null;
  let busy: Promise<void> = Promise.resolve();

  async function open(): Promise<void> {
    cluster = await openCluster(options);
    options.onChange();
  }

  function look(): void {
    if (cluster === null || isAlive(cluster.process)) return;
    unwatch();
    options.onNotice(`${name} ended; starting it again. Log: ${options.logFile}`);
    busy = open().then(startWatching, (error: unknown) => {
      options.onNotice(`${name} could not be started again: ${String(error)}`);
      // The stack stays up without it (services answer 503), and the next look tries again.
      startWatching();
    });
  }

  function startWatching(): void {
    watch = setInterval(look, LOOK_EVERY_MS);
  }

  function unwatch(): void {
    if (watch !== null) clearInterval(watch);
    watch = null;
  }

  async function start(): Promise<void> {
    await open();
    startWatching();
  }

  async function stop(): Promise<void> {
    unwatch();
    await busy;
    unwatch();
    if (cluster !== null) await closeCluster(cluster);
    cluster = null;
    options.onChange();
  }

  return {
    name,
    start,
    stop,
    kill(signal) {
      if (cluster !== null && isAlive(cluster.process)) process.kill(cluster.process.pid, signal);
    },
    async restart() {
      unwatch();
      await busy;
      const before = cluster;
      if (before !== null) await closeCluster(before);
      await waitFor(() => before === null || !isAlive(before.process), { timeoutMs: 20_000 });
      await start();
    },
    cluster() {
      if (cluster === null) throw new Error(`${name} has not been started`);
      return cluster;
    },
    entries() {
      if (cluster === null) return [];
      const { process, socketFolder: socket } = cluster;
      return [{ name, service: name, ...process, port: null, socket, log: options.logFile }];
    },
  };
}
