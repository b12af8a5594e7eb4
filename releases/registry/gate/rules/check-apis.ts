import type { Release } from '@tessera/releases/release';
import type { Refusal } from '@tessera/releases/registry-api';
import { findOperation } from '../openapi/find-operation.ts';
import { compareOperations } from '../openapi/compare-operations.ts';
import { listed, nameOf, refusal, type OfferedContract, type Party } from '../world.ts';

type UsedApi = Release['uses']['apis'][string];

function checkOperations(
  { release }: Party,
  service: string,
  used: UsedApi,
  offered: OfferedContract,
): Refusal[] {
  const against = `${service} API ${offered.version}`;
  return used.operations.flatMap((operation) => {
    const wanted = findOperation(used.document, operation);
    const found = findOperation(offered.document, operation);
    if (!found) {
      return [
        refusal(
          'api',
          against,
          `${nameOf(release)} calls ${operation}, which ${against} does not offer.`,
          'What depends on it would fail for visitors.',
          `Publish ${service} with that operation first, or release ${release.name} without the call.`,
        ),
      ];
    }
    // What it was built against is not known, so there is nothing to hold the offer against.
    if (!wanted) return [];
    const mismatches = compareOperations(wanted, found);
    if (mismatches.length === 0) return [];
    return [
      refusal(
        'api',
        against,
        `${nameOf(release)} calls ${operation} as ${service} API ${used.version} described it, and ${against} differs: ${listed(mismatches)}.`,
        'Calls could be refused, or answers misread.',
        `Keep both forms in ${service} until every served release of ${release.name} is built against ${offered.version}.`,
      ),
    ];
  });
}

/** What a release calls of one service against what the service offers. */
export const checkApi = (party: Party, service: string, offered: OfferedContract): Refusal[] => {
  const used = party.release.uses.apis[service];
  return used ? checkOperations(party, service, used, offered) : [];
};

/** What a release calls of all services against the contracts that are published. */
export const checkApis = (
  party: Party,
  contracts: Readonly<Record<string, OfferedContract>>,
): Refusal[] =>
  Object.entries(party.release.uses.apis).flatMap(([service, used]) => {
    const offered = contracts[service];
    if (offered) return checkApi(party, service, offered);
    if (used.operations.length === 0) return [];
    return [
      refusal(
        'api',
        `${service} API`,
        `${nameOf(party.release)} calls the API of ${service}, which has published no contract.`,
        'Nobody can tell whether its calls would be answered.',
        `Publish it: npx tessera contract ${service}`,
      ),
    ];
  });
