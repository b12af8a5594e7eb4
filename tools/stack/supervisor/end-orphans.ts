import { rmSync } from 'node:fs';
import { endProcess } from '../process/end-process.ts';
import { isAlive } from '../process/process-identity.ts';
import type { ProcessEntry, ProcessTable } from './process-table.ts';

/**
 * Which processes a supervisor that was killed has left running. Only those with the recorded start
 * time count: a pid alone may belong to somebody else by now. `keep` names those that are taken over.
 */
export function findOrphans(
  table: ProcessTable | null,
  keep: readonly string[],
  alive: (entry: ProcessEntry) => boolean = isAlive,
): ProcessEntry[] {
  return (table?.processes ?? []).filter((entry) => !keep.includes(entry.name) && alive(entry));
}

/** Ends what a killed supervisor has left, with the folders of its sockets. Returns the names. */
export async function endOrphans(
  table: ProcessTable | null,
  keep: readonly string[],
): Promise<string[]> {
  const orphans = findOrphans(table, keep);
  await Promise.all(
    orphans.map(async (orphan) => {
      await endProcess(orphan, [
        { signal: 'SIGTERM', patienceMs: 8_000 },
        { signal: 'SIGKILL', patienceMs: 2_000 },
      ]);
      if (orphan.socket !== null) rmSync(orphan.socket, { recursive: true, force: true });
    }),
  );
  return orphans.map((orphan) => orphan.name);
}
