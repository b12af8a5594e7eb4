import type { Refusal } from '@tessera/releases/registry-api';
import { checkEvents } from './rules/check-events.ts';
import { checkRoutes } from './rules/check-routes.ts';
import { checkShared } from './rules/check-shared.ts';
import { checkExtensionPoints, checkUsedFragments } from './rules/check-used-fragments.ts';
import type { Party } from './world.ts';

/** What `consumer` needs of `provider`, a release of another micro-frontend, and does not get. */
export const checkNeeds = (consumer: Party, provider: Party): Refusal[] => [
  ...checkUsedFragments(consumer, provider),
  ...checkExtensionPoints(consumer, provider),
  ...checkEvents(consumer, provider),
];

/** What two releases of different micro-frontends both want. */
export const checkClaims = (one: Party, other: Party): Refusal[] => [
  ...checkShared(one, other),
  ...checkRoutes(one, other),
];
