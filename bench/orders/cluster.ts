import { join } from 'node:path';
import { clusterUrl } from '@tessera/stack/postgres/cluster-url';
import { readSecrets } from '@tessera/stack/postgres/cluster-secrets';
import pg from 'pg';

/** The address of a database of the stack's embedded cluster, as its superuser. */
export function adminUrl(dataDir: string, database: string): string {
  const secrets = readSecrets(join(dataDir, 'postgres'));
  if (!secrets?.socketFolder) throw new Error(`No embedded cluster runs on ${dataDir}.`);
  return clusterUrl(secrets.socketFolder, 'postgres', secrets.password, database);
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
