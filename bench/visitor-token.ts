import { createTokens } from '@tessera/bff-kit/tokens';
import { loadServiceKeys } from '@tessera/stack/supervisor/service-keys';
import { join } from 'node:path';

/** A token as the shell would sign it, for calling a service without the shell. Valid for a minute. */
export function visitorToken(dataDir: string, audience: string): Promise<string> {
  const keys = loadServiceKeys(join(dataDir, 'keys'), ['shell']);
  const own = keys.own['shell'];
  if (!own) throw new Error('The stack has no key of the shell.');
  return createTokens({
    service: 'shell',
    signingKey: own.signingKey,
    trustedKeys: keys.trusted,
  }).signVisitor(audience, { id: 'bench', accountId: null, email: null, name: null });
}
