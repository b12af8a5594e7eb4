import type { Refusal } from '@tessera/releases/registry-api';
import { checkApis } from './rules/check-apis.ts';
import { checkBudget } from './rules/check-budget.ts';
import { checkHost } from './rules/check-host.ts';
import { checkModules } from './rules/check-modules.ts';
import { checkOwnRoutes } from './rules/check-routes.ts';
import type { Party, World } from './world.ts';

/** What speaks against a release whatever the other micro-frontends are: itself, the shell, the services. */
export const checkAlone = (party: Party, { host, contracts }: World): Refusal[] => [
  ...checkModules(party),
  ...checkOwnRoutes(party),
  ...checkBudget(party),
  ...checkHost(party, host),
  ...checkApis(party, contracts),
];
