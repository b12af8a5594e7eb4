import { closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { StackError } from '../stack-error.ts';
import { clusterUrl } from './cluster-url.ts';
import { newPassword, readSecrets, writeSecrets, type ClusterSecrets } from './cluster-secrets.ts';
import { ensureSymlinks } from './ensure-symlinks.ts';
import { giveTree } from './give-tree.ts';
import { initCluster } from './init-cluster.ts';
import { locateBinaries } from './locate-binaries.ts';
import { probeRunAs } from './probe-run-as.ts';
import { runServer } from './run-server.ts';
import { openSocketFolder } from './socket-folder.ts';
import type { ProcessIdentity } from '../process/process-identity.ts';

export interface OpenClusterOptions {
  /** Folder for the cluster and its secrets; made when missing. Any length, any characters. */
  folder: string;
  logFile: string;
  /** Default 100. */
  maxConnections?: number;
  /** Default true; false only for throw-away clusters. */
  durable?: boolean;
}

export interface Cluster {
  process: ProcessIdentity;
  socketFolder: string;
  /** URL of the superuser. */
  adminUrl: string;
  /** Where `openService` keeps its passwords. */
  folder: string;
  /** Whether the server was running already. */
  attached: boolean;
}

/**
 * Makes sure that a PostgreSQL runs on the cluster in `folder` and returns it: makes the cluster on the
 * first call, attaches to a server that outlived its launcher, starts one otherwise. The server is
 * detached: it goes on when the caller is killed, and ends by `stopServer`.
 */
export async function openCluster(options: OpenClusterOptions): Promise<Cluster> {
  mkdirSync(options.folder, { recursive: true });
  mkdirSync(path.dirname(options.logFile), { recursive: true });
  const folder = realpathSync(options.folder);
  const cluster = path.join(folder, 'cluster');
  const binaries = locateBinaries();
  const libraries = ensureSymlinks(binaries, path.join(folder, 'lib'));
  const runAs = probeRunAs(binaries.postgres, folder, cluster);
  const env = serverEnvironment(libraries);
  const durable = options.durable ?? true;

  if (!existsSync(cluster)) {
    const password = newPassword();
    writeSecrets(folder, { password, socketFolder: null, services: {} });
    await initCluster({ initdb: binaries.initdb, runAs, env, folder, password, durable });
  } else if (runAs.kind === 'user') {
    giveTree(cluster, runAs.uid);
  }
  const secrets = mustReadSecrets(folder);
  const socketFolder = openSocketFolder(secrets.socketFolder, runAs);
  writeSecrets(folder, { ...secrets, socketFolder });

  const log = openSync(options.logFile, 'a', 0o600);
  try {
    const settings = { socketFolder, durable, maxConnections: options.maxConnections ?? 100 };
    const { logFile } = options;
    const launch = { postgres: binaries.postgres, runAs, env, cluster, settings, log, logFile };
    const server = await runServer(launch);
    const adminUrl = clusterUrl(server.socketFolder, 'postgres', secrets.password, 'postgres');
    return { ...server, adminUrl, folder };
  } finally {
    closeSync(log);
  }
}

function serverEnvironment(libraries: string | null): NodeJS.ProcessEnv {
  // The C locale keeps the server's messages in English, which the launcher reads.
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  return libraries === null ? env : { ...env, LD_LIBRARY_PATH: libraries };
}

function mustReadSecrets(folder: string): ClusterSecrets {
  const secrets = readSecrets(folder);
  if (secrets !== null) return secrets;
  throw new StackError(
    `${folder} holds a database, but its secrets.json with the passwords is gone. Put it back from a ` +
      'backup, or remove the folder to start with an empty shop.',
  );
}
