import { ServiceUnavailable, type ServiceClient } from '@tessera/bff-kit/service-client';

/** A store where an order can be picked up. */
export interface Store {
  id: string;
  name: string;
  city: string;
}

/** Stores are catalog's. */
export interface Stores {
  /** `unknown` when catalog cannot say: it is down, and nobody has asked for this store before */
  find(id: string): Promise<Store | 'none' | 'unknown'>;
}

/**
 * Stores over HTTP. One that was found is remembered as long as the process lives, so that picking up there can be
 * ordered while catalog is down; a store that has closed since is asked for anew while catalog is up.
 */
export function createCatalogStores(client: ServiceClient): Stores {
  const found = new Map<string, Store>();
  return {
    async find(id) {
      try {
        const path = `/internal/stores/${encodeURIComponent(id)}`;
        const { status, body } = await client.call<Store>('GET', path);
        if (status === 200) {
          found.set(id, body);
          return body;
        }
        if (status !== 404 && status !== 422) return found.get(id) ?? 'unknown';
        found.delete(id);
        return 'none';
      } catch (error) {
        if (!(error instanceof ServiceUnavailable)) throw error;
        return found.get(id) ?? 'unknown';
      }
    },
  };
}
