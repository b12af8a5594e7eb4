import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLastLines } from '../process/read-last-lines.ts';
import { writeFileAtomically } from '../process/write-file-atomically.ts';
import { StackError } from '../stack-error.ts';
import { openLog } from './open-log.ts';

export interface SeedOptions {
  name: string;
  script: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  dataDir: string;
}

/**
 * Runs a seed script unless it has run for this database. `<data>/seeded-<name>` notes which one that was:
 * a database that replaces it later is filled as well.
 */
export async function seedOnce(options: SeedOptions): Promise<void> {
  const { name, script, cwd, env, dataDir } = options;
  const marker = path.join(dataDir, `seeded-${name}`);
  const database = fingerprint(env.DATABASE_URL ?? '');
  if (existsSync(marker) && readFileSync(marker, 'utf8').trim() === database) return;
  const logFile = path.join(dataDir, 'logs', `seed-${name}.log`);
  const log = openLog(logFile);
  const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', log, log] });
  closeSync(log);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code !== 0) {
    const tail = readLastLines(logFile, 15).join('\n');
    throw new StackError(
      `The first data of ${name} could not be written (${signal ?? `exit code ${code}`}). ` +
        `${logFile} ends with:\n${tail}`,
    );
  }
  writeFileAtomically(marker, `${database}\n`);
}

/** Of what names the database. The socket's folder, which may change, is no part of it. */
function fingerprint(databaseUrl: string): string {
  return createHash('sha256').update(databaseUrl.replace(/\?.*$/, '')).digest('hex');
}
