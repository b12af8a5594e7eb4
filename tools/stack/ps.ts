import { createConnection } from 'node:net';
import path from 'node:path';
import { isAlive } from './process/process-identity.ts';
import { probeReady } from './supervisor/probe-ready.ts';
import { readProcessTable, type ProcessEntry } from './supervisor/process-table.ts';

export interface ProcessReport {
  name: string;
  pid: number;
  /** TCP port on 127.0.0.1, or null. */
  port: number | null;
  /** Folder of a Unix socket, or null. */
  socket: string | null;
  /** ready: can serve; unready: lives, but cannot serve now; dead: gone. */
  health: 'ready' | 'unready' | 'dead';
}

/**
 * The processes of the stack that runs on this data folder, behind `npx tessera ps`. Null when none does
 * (a stack that was killed counts as running as long as one of its processes lives).
 */
export async function listProcesses(dataDir: string): Promise<ProcessReport[] | null> {
  const table = readProcessTable(dataDir);
  if (table === null) return null;
  if (!isAlive(table.supervisor) && !table.processes.some(isAlive)) return null;
  return Promise.all(
    table.processes.map(async (entry) => {
      const { name, pid, port, socket } = entry;
      return { name, pid, port, socket, health: await healthOf(entry) };
    }),
  );
}

async function healthOf(entry: ProcessEntry): Promise<ProcessReport['health']> {
  if (!isAlive(entry)) return 'dead';
  const ready =
    entry.port === null ? await acceptsOn(entry.socket ?? '') : await probeReady(entry.port);
  return ready ? 'ready' : 'unready';
}

function acceptsOn(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path.join(folder, '.s.PGSQL.5432'));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once('connect', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
