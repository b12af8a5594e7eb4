import { readFile } from 'node:fs/promises';
import { RoutingTableSchema, type RoutingTable } from '@tessera/releases/routing-table';
import { replaceFile } from './replace-file.ts';

/**
 * The last routing table that was in force, for a start while the registry is away.
 *
 * @returns null when there is no such file yet
 * @throws when it is broken
 */
export async function readRoutingFile(file: string): Promise<RoutingTable | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : RoutingTableSchema.parse(JSON.parse(text));
}

export const writeRoutingFile = (file: string, table: RoutingTable): Promise<void> =>
  replaceFile(file, `${JSON.stringify(table, null, 2)}\n`);
