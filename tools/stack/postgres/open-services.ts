import pg from 'pg';
import { newPassword, readSecrets, writeSecrets } from './cluster-secrets.ts';
import { clusterUrl } from './cluster-url.ts';
import type { Cluster } from './open-cluster.ts';

/**
 * Makes sure that each service has a database and a role of its own, and returns their URLs by name.
 * The role owns its database and cannot connect to any other. Quick when all is there already.
 */
export async function openServices(
  cluster: Pick<Cluster, 'folder' | 'adminUrl' | 'socketFolder'>,
  names: readonly string[],
): Promise<Record<string, string>> {
  const secrets = readSecrets(cluster.folder);
  if (secrets === null) throw new Error(`no secrets in ${cluster.folder}`);
  for (const name of names) {
    secrets.services[name] ??= { password: newPassword() };
  }
  // Before the roles are made: a password that is not written down would lock the service out.
  writeSecrets(cluster.folder, secrets);
  const urls: Record<string, string> = {};
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  try {
    await admin.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC');
    for (const name of names) {
      const { password } = secrets.services[name]!;
      await openService(admin, name, password);
      urls[name] = clusterUrl(cluster.socketFolder, name, password, name);
    }
  } finally {
    await admin.end();
  }
  return urls;
}

async function openService(admin: pg.Client, name: string, password: string): Promise<void> {
  const identifier = pg.escapeIdentifier(name);
  const login = `LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
  const verb = (await exists(admin, 'pg_roles', 'rolname', name)) ? 'ALTER' : 'CREATE';
  await admin.query(`${verb} ROLE ${identifier} ${login}`);
  if (!(await exists(admin, 'pg_database', 'datname', name))) {
    await admin.query(`CREATE DATABASE ${identifier} OWNER ${identifier}`);
  }
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${identifier} FROM PUBLIC`);
}

async function exists(
  admin: pg.Client,
  table: 'pg_roles' | 'pg_database',
  column: string,
  name: string,
): Promise<boolean> {
  const found = await admin.query(`SELECT FROM ${table} WHERE ${column} = $1`, [name]);
  return found.rowCount === 1;
}
