import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@tessera/stack/process/write-file-atomically';
import type { RegistryClient } from '../registry-client.ts';

/** The team's key on this machine, from `<data>/keys/team-<name>.key`; made with the operator's when missing. */
export async function teamKey(
  dataDir: string,
  team: string,
  registry: RegistryClient,
): Promise<string> {
  const file = path.join(dataDir, 'keys', `team-${team}.key`);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const { key } = await registry.send<{ key: string }>('POST', '/keys', {
    team,
    name: `${team} service on this machine`,
  });
  writeFileAtomically(file, `${key}\n`);
  return key;
}
