import { readContract } from '@tessera/bff-kit/testing/reply-contract';

/** The committed description of cart's API. */
export const committed = () => readContract(new URL('../contract/openapi.json', import.meta.url));
