import { readSecrets } from './cluster-secrets.ts';
import { clusterUrl } from './cluster-url.ts';
import type { Cluster } from './open-cluster.ts';

/**
 * The embedded PostgreSQL of a shop that runs on this machine, for `openServices`. `folder` is
 * `<data>/postgres`. Null when there is none: the shop has its databases elsewhere.
 */
export function runningCluster(
  folder: string,
): Pick<Cluster, 'folder' | 'adminUrl' | 'socketFolder'> | null {
  const secrets = readSecrets(folder);
  if (secrets?.socketFolder == null) return null;
  const { socketFolder, password } = secrets;
  return {
    folder,
    socketFolder,
    adminUrl: clusterUrl(socketFolder, 'postgres', password, 'postgres'),
  };
}
