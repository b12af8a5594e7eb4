import { join, resolve } from 'node:path';
import { listProcesses } from '@tessera/stack/ps';
import { repository } from './releases-folder.ts';

/** `tessera ps [--json]`: every process of the running shop. Exit code 1 when none runs. */
export async function psCommand(args: string[]): Promise<void> {
  const dataDir = resolve(process.env['TESSERA_DATA_DIR'] ?? join(repository, '.data'));
  const processes = await listProcesses(dataDir);
  if (args.includes('--json')) console.log(JSON.stringify(processes ?? [], null, 2));
  if (!processes) {
    if (!args.includes('--json')) {
      console.log(`No shop is running on ${dataDir}. Start it with: npm start`);
    }
    process.exitCode = 1;
    return;
  }
  if (args.includes('--json')) return;
  for (const { name, pid, port, socket, health } of processes) {
    console.log(
      [name.padEnd(10), String(pid).padStart(8), health.padEnd(8), port ?? socket].join('  '),
    );
  }
}
