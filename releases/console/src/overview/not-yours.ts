import type { RegistryStatus } from '@tessera/releases/registry-api';

/** Why somebody may not change a micro-frontend; null when they may. Operators have no team and may do all. */
export function notYours(
  me: { team: string | null } | undefined,
  { name, team }: Pick<RegistryStatus['microFrontends'][number], 'name' | 'team'>,
): string | null {
  if (!me || me.team === null || me.team === team) return null;
  return `${name} is team ${team}’s. Your key is of team ${me.team}: changing it would be refused and noted.`;
}
