import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { repository } from './releases-folder.ts';

/** `tessera ps [--json]`: the processes of the running shop. The launcher knows them. */
export async function psCommand(args: string[]): Promise<void> {
  const { listProcesses } = await import('../../tools/stack/ps.ts');
  const dataDir = resolve(process.env['TESSERA_DATA_DIR'] ?? join(repository, '.data'));
  void existsSync;
  const processes = await listProcesses(dataDir);
  void args;
  console.log(JSON.stringify(processes, null, 2));
}
