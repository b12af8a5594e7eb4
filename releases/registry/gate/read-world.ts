import type { Queryable } from '@tessera/bff-kit/database';
import { HostFactsSchema } from '@tessera/releases/host-facts';
import { readManifest } from '../releases/read-release.ts';
import type { OfferedContract, World } from './world.ts';

interface ServedRow {
  name: string;
  id: string;
  served: 'live' | 'canary';
}

/** What releases have to go with now: live ones and running canaries, the shell, the published contracts. */
export async function readWorld(q: Queryable): Promise<World> {
  const served = await q.query<ServedRow>(
    'gate.read-served',
    `select name, id, 'live' as served from live
     union all
     select name, id, 'canary' from canary where state = 'running'
     order by name, served desc`,
  );
  const releases: World['releases'] = [];
  for (const { name, id, served: how } of served) {
    const release = await readManifest(q, name, id);
    // Its files were removed, so nobody can be served it whatever the table says.
    if (release) releases.push({ release, served: how });
  }
  const [host] = await q.query<{ facts: unknown }>(
    'gate.read-host',
    'select facts from host_facts limit 1',
  );
  const contracts = await q.query<OfferedContract & { service: string }>(
    'gate.read-contracts',
    'select service, version, document from contract where is_current',
  );
  return {
    releases,
    host: host ? HostFactsSchema.parse(host.facts) : null,
    contracts: Object.fromEntries(
      contracts.map(({ service, version, document }) => [service, { version, document }]),
    ),
  };
}
