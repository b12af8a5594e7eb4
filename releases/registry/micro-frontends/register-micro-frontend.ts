import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';

interface MicroFrontend {
  name: string;
  team: string;
  service: string | null;
}

export type Registration =
  | { type: 'registered'; microFrontend: MicroFrontend; isNew: boolean }
  /** It is another team's, or would become so. */
  | { type: 'forbidden' }
  /** It is new, and nobody said whose. */
  | { type: 'no-team' };

/** Creates a micro-frontend or changes its owner or its service's address. */
export function registerMicroFrontend(
  deps: Pick<RegistryDeps, 'db' | 'changes'>,
  o: {
    name: string;
    team: string | null;
    service: string | null | undefined;
    actor: Actor;
    /** The shop runs a service of that name: whoever got it first would get what is meant for that. */
    isShops: boolean;
  },
): Promise<Registration> {
  const { name, actor } = o;
  return changeRouting(deps, async (tx): Promise<Registration> => {
    const [known] = await tx.query<MicroFrontend>(
      'releases.micro-frontend',
      'select name, team, service_url as service from micro_frontend where name = $1',
      [name],
    );
    const team = o.team ?? known?.team ?? null;
    if (team === null) return { type: 'no-team' };
    const isFree = known === undefined && !o.isShops;
    const isTheirs = team === actor.team && (isFree || known?.team === actor.team);
    if (actor.team !== null && !isTheirs) return { type: 'forbidden' };

    const service = o.service === undefined ? (known?.service ?? null) : o.service;
    const ensureTeam = 'insert into team (name) values ($1) on conflict do nothing';
    await tx.query('releases.ensure-team', ensureTeam, [team]);
    await tx.query(
      'releases.upsert-micro-frontend',
      `insert into micro_frontend (name, team, service_url) values ($1, $2, $3)
       on conflict (name) do update set team = excluded.team, service_url = excluded.service_url`,
      [name, team, service],
    );
    // The routing table says where services are.
    await bumpRouting(tx);
    const detail = { team, service };
    await writeAudit(tx, { actor: actor.name, action: 'register', subject: name, detail });
    return {
      type: 'registered',
      microFrontend: { name, team, service },
      isNew: known === undefined,
    };
  });
}
