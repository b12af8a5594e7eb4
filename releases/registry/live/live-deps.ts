import type { Queryable } from '@tessera/bff-kit/database';
import type { Release } from '@tessera/releases/release';
import type { Refusal } from '@tessera/releases/registry-api';
import type { RegistryDeps } from '../deps.ts';

/** Everything that speaks against serving these releases beside what is live or a canary now. */
export type Gate = (q: Queryable, change: Release[]) => Promise<Refusal[]>;

/** What changing live releases needs beyond the rest of the registry. */
export interface LiveDeps extends RegistryDeps {
  gate: Gate;
  /**
   * Addresses of services that told the registry none: the ones from its environment, by name. A service that runs
   * several times has several, with commas between them.
   */
  addresses: Record<string, string>;
}

const addressKey = /^([A-Z][A-Z0-9_]*)_URL$/;
const notServices = new Set(['PUBLIC_URL', 'DATABASE_URL', 'ASSETS_URL', 'RELEASES_URL']);

/** `CART_URL=http://…` says where the service `cart` is, as in every process of the shop. */
export function readAddresses(env: NodeJS.ProcessEnv): Record<string, string> {
  const addresses: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) {
    const [, name] = addressKey.exec(key) ?? [];
    if (name === undefined || notServices.has(key) || !/^https?:\/\//.test(value ?? '')) continue;
    addresses[name.toLowerCase().replaceAll('_', '-')] = value ?? '';
  }
  return addresses;
}
