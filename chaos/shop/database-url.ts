import path from 'node:path';
import { readSecrets } from '@tessera/stack/postgres/cluster-secrets';
import { clusterUrl } from '@tessera/stack/postgres/cluster-url';

/** Where a service's database is at this moment: a restarted server may have another socket. */
export function databaseUrl(dataDir: string, service: string): string {
  const secrets = readSecrets(path.join(dataDir, 'postgres'));
  const password = secrets?.services[service]?.password;
  if (secrets?.socketFolder == null || password === undefined) {
    throw new Error(`There is no embedded database of ${service} in ${dataDir}.`);
  }
  return clusterUrl(secrets.socketFolder, service, password, service);
}
