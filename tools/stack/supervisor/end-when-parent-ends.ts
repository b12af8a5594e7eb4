import { once } from 'node:events';
import { endOrphans } from './end-orphans.ts';
import { readProcessTable } from './process-table.ts';

// usage: end-when-parent-ends.ts DATA_DIR   see leash.ts
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('usage: end-when-parent-ends.ts DATA_DIR');

process.stdin.resume();
await once(process.stdin, 'close');
await endOrphans(readProcessTable(dataDir), []);
