import { rmSync } from 'node:fs';
import { stopServer } from './stop-server.ts';
import type { Cluster } from './open-cluster.ts';

/** Stops the server of a cluster and removes its socket folder. Returns false if it would not end. */
export async function closeCluster(
  cluster: Pick<Cluster, 'process' | 'socketFolder'>,
): Promise<boolean> {
  const stopped = await stopServer(cluster.process);
  if (stopped) rmSync(cluster.socketFolder, { recursive: true, force: true });
  return stopped;
}
