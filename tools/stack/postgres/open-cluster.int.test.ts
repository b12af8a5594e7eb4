import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endProcess } from '../process/end-process.ts';
import { isAlive } from '../process/process-identity.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { closeCluster } from './close-cluster.ts';
import { openCluster, type Cluster } from './open-cluster.ts';
import { openServices } from './open-services.ts';

/** Opens a throw-away cluster; the server that runs on it at the end of the test is stopped. */
async function open(folder: string): Promise<Cluster> {
  const logFile = path.join(folder, '../postgres.log');
  const cluster = await openCluster({ folder, logFile, durable: false, maxConnections: 20 });
  onTestFinished(async () => void (await closeCluster(cluster)));
  return cluster;
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const kill = (cluster: Cluster) =>
  endProcess(cluster.process, [{ signal: 'SIGKILL', patienceMs: 5_000 }]);

describe('the embedded cluster', () => {
  it('works in a deep folder with spaces, without TCP, behind a private socket', async () => {
    const deep = `the shop's data, "live"/${'deep '.repeat(30)}/postgres`;
    const cluster = await open(path.join(temporaryFolder(), deep));
    const settings = `SELECT current_setting('listen_addresses') AS tcp, datcollate, datlocale
      FROM pg_database WHERE datname = 'postgres'`;
    expect(await ask(cluster.adminUrl, settings)).toEqual([
      { tcp: '', datcollate: 'C', datlocale: 'C.UTF-8' },
    ]);
    expect(statSync(cluster.socketFolder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(cluster.folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('is attached to when it runs already', async () => {
    const folder = path.join(temporaryFolder(), 'postgres');
    const first = await open(folder);
    const second = await open(folder);
    expect(first.attached).toBe(false);
    expect(second).toEqual({ ...first, attached: true });
  });

  it('comes back with its data, on the same URL, after kill -9', async () => {
    const folder = path.join(temporaryFolder(), 'postgres');
    const first = await open(folder);
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await kill(first)).toBe(true);
    const second = await open(folder);
    expect(second.attached).toBe(false);
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await ask(second.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although its pid file names another living process', async () => {
    const folder = path.join(temporaryFolder(), 'postgres');
    const first = await open(folder);
    const pidFile = path.join(folder, 'cluster/postmaster.pid');
    const content = readFileSync(pidFile, 'utf8');
    await closeCluster(first);
    writeFileSync(pidFile, content.replace(/^\d+/, String(process.ppid)));
    const second = await open(folder);
    expect(await ask(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('finds a new socket folder when the old one was cleared away', async () => {
    const folder = path.join(temporaryFolder(), 'postgres');
    const first = await open(folder);
    await closeCluster(first);
    writeFileSync(first.socketFolder, 'taken');
    onTestFinished(() => rmSync(first.socketFolder, { force: true }));
    const second = await open(folder);
    expect(second.socketFolder).not.toBe(first.socketFolder);
    expect(await ask(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('stops so that no process and no socket is left', async () => {
    const cluster = await open(path.join(temporaryFolder(), 'postgres'));
    expect(await closeCluster(cluster)).toBe(true);
    expect(isAlive(cluster.process)).toBe(false);
    expect(() => statSync(cluster.socketFolder)).toThrow('ENOENT');
  });

  it('says that the passwords are gone rather than failing later', async () => {
    const folder = path.join(temporaryFolder(), 'postgres');
    await closeCluster(await open(folder));
    rmSync(path.join(folder, 'secrets.json'));
    await expect(open(folder)).rejects.toThrow(/secrets\.json .* is gone/s);
  });
});

describe('a service of the cluster', () => {
  it('can work in its own database and connect to no other', async () => {
    const cluster = await open(path.join(temporaryFolder(), 'postgres'));
    const urls = await openServices(cluster, ['catalog', 'cart']);
    expect(await ask(urls.catalog!, 'SELECT current_database() AS name')).toEqual([
      { name: 'catalog' },
    ]);
    await ask(urls.catalog!, 'CREATE SCHEMA stock; CREATE TABLE stock.level (variant text)');
    for (const foreign of ['cart', 'postgres', 'template1']) {
      const url = urls.catalog!.replace('/catalog?', `/${foreign}?`);
      await expect(ask(url, 'SELECT 1')).rejects.toThrow(/permission denied for database/);
    }
  });

  it('keeps its URL when it is opened again', async () => {
    const cluster = await open(path.join(temporaryFolder(), 'postgres'));
    const first = await openServices(cluster, ['cart']);
    expect(await openServices(cluster, ['cart'])).toEqual(first);
  });
});
