import type { RegistryStatus } from '@tessera/releases/registry-api';

/** Why somebody may not change a micro-frontend; null when they may. Operators have no team and may do all. */
export function notYours(
  me: { team: string | null } | undefined,
  { name, team }: Pick<RegistryStatus['microFrontends'][number], 'name' | 'team'>,
): string | null {
  if (!me || me.team === null || me.team === team) return null;
  return `Only team ${team} and operators change ${name}. Your key is of team ${me.team}, so you may look.`;
}
