/**
 * Loaded before a service by `node --import`: changes the texts of its modules as they are loaded, so
 * that the product has no code for it. TESSERA_CHAOS_MUTATION names a fault; none is made without.
 */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyChanges } from './apply-changes.ts';
import { hurry, mutations } from './mutations.ts';

const root = path.resolve(import.meta.dirname, '../..');
const name = process.env['TESSERA_CHAOS_MUTATION'] ?? '';
const mutation = mutations[name];
if (name !== '' && !mutation) throw new Error(`There is no mutation "${name}".`);

const changes = [...hurry, ...(mutation?.changes ?? [])];
const byUrl = Map.groupBy(changes, ({ file }) => pathToFileURL(path.join(root, file)).href);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const ours = byUrl.get(url);
    if (!ours) return loaded;
    const source = String(Buffer.from(loaded.source as Uint8Array));
    return { ...loaded, source: applyChanges(source, ours) };
  },
});
