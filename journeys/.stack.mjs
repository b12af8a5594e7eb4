import shop from '../stack.ts';
import { runTopology } from '@tessera/stack/supervisor/run-topology';
import { parseEnvironment } from '@tessera/stack/topology/parse-environment';
import { usedTopology } from '@tessera/stack/topology/used-topology';
import { releaseBuilt } from '@tessera/stack/preparation/release-built';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
const root = path.resolve(import.meta.dirname, '..');
const dataDir = '/tmp/acc-stack';
mkdirSync(dataDir, { recursive: true });
const parsed = parseEnvironment({
  env: { ...process.env, TESSERA_DATA_DIR: dataDir, PORT: '4801' },
  root,
  topologies: Object.keys(shop),
  services: ['catalog', 'cart', 'account'],
});
if (!parsed.ok) {
  console.error(parsed.problems);
  process.exit(1);
}
const environment = parsed.value;
const topology = usedTopology(shop[environment.topology], environment.databaseUrls);
const s = await runTopology({
  root,
  topology,
  environment,
  inherited: process.env,
  report: console.error,
  signal: new AbortController().signal,
  prepare: async () => {
    await releaseBuilt(['catalog', 'cart', 'account'], path.join(dataDir, 'releases'));
  },
});
console.log('UP', JSON.stringify(s.processes));
process.on('SIGTERM', async () => {
  await s.stop();
  process.exit(0);
});
