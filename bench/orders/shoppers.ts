import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createTokens } from '@tessera/bff-kit/tokens';
import { loadServiceKeys } from '@tessera/stack/supervisor/service-keys';

export interface BenchShopper {
  id: string;
  /** as the shell would sign it; good for a minute */
  token: string;
}

/** Guests whom cart has never seen. */
export async function newShoppers(dataDir: string, count: number): Promise<BenchShopper[]> {
  const keys = loadServiceKeys(join(dataDir, 'keys'), ['shell']);
  const tokens = createTokens({
    service: 'shell',
    signingKey: keys.own['shell']!.signingKey,
    trustedKeys: keys.trusted,
  });
  const shoppers: BenchShopper[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = randomUUID();
    const visitor = { id, accountId: null, email: null, name: null };
    shoppers.push({ id, token: await tokens.signVisitor('cart', visitor) });
  }
  return shoppers;
}
