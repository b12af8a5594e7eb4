import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ProcessIdentity } from '../process/process-identity.ts';
import { writeFileAtomically } from '../process/write-file-atomically.ts';

/** A service that runs, with the process it runs in: several have the same one when they share it. */
export interface ProcessEntry extends ProcessIdentity {
  /** `cart`, or `cart-2` when it is the second one. */
  name: string;
  /** `cart`: whose database and keys it has. */
  service: string;
  /** Where it answers: a TCP port on 127.0.0.1, or the folder of a Unix socket. */
  port: number | null;
  socket: string | null;
  log: string;
}

/** The running stack, as other programs (and the next start) find it at `<data>/run/processes.json`. */
export interface ProcessTable {
  supervisor: ProcessIdentity;
  url: string;
  processes: ProcessEntry[];
}

export function readProcessTable(dataDir: string): ProcessTable | null {
  const file = tableFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProcessTable) : null;
}

export function writeProcessTable(dataDir: string, table: ProcessTable): void {
  mkdirSync(path.dirname(tableFile(dataDir)), { recursive: true });
  writeFileAtomically(tableFile(dataDir), `${JSON.stringify(table, null, 2)}\n`);
}

export function removeProcessTable(dataDir: string): void {
  rmSync(tableFile(dataDir), { force: true });
}

function tableFile(dataDir: string): string {
  return path.join(dataDir, 'run', 'processes.json');
}
