import type { Refusal } from '@tessera/releases/registry-api';
import { checkApi } from './rules/check-apis.ts';
import { labelOf, type OfferedContract, type Party } from './world.ts';

/**
 * Every reason against a service offering this contract from now on: what the releases that are served call
 * and would no longer get. Empty when there is none.
 */
export const checkContract = ({
  service,
  version,
  document,
  consumers,
}: OfferedContract & { service: string; consumers: Party[] }): Refusal[] =>
  consumers.flatMap((consumer) =>
    checkApi(consumer, service, { version, document }).map((found) => ({
      ...found,
      against: labelOf(consumer),
    })),
  );
