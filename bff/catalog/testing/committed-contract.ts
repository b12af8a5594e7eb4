import { readContract } from '@tessera/bff-kit/testing/reply-contract';

/** The committed description of catalog's API. */
export const committed = () => readContract(new URL('../contract/openapi.json', import.meta.url));
