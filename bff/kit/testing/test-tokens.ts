import { generateKeyPairSync } from 'node:crypto';
import { createTokens, type Tokens } from '../tokens.ts';

export type TestTokens = Record<
  'shell' | 'catalog' | 'cart' | 'account' | 'releases' | 'cli',
  Tokens
>;

const names = ['shell', 'catalog', 'cart', 'account', 'releases', 'cli'] as const;

/** Fresh keys for every process, each trusting the others, as the launcher gives them out. */
export function testTokens(): TestTokens {
  const keys = testKeys();
  const all = names.map((service) => [
    service,
    createTokens({
      service,
      signingKey: keys.signing[service] ?? '',
      trustedKeys: keys.trusted,
    }),
  ]);
  return Object.fromEntries(all) as TestTokens;
}

/** The same keys as environment values: `signing[name]` and one `trusted` for all. */
export function testKeys(): { signing: Record<string, string>; trusted: string } {
  const signing: Record<string, string> = {};
  const trusted: Record<string, unknown> = {};
  for (const name of names) {
    const pair = generateKeyPairSync('ed25519');
    signing[name] = JSON.stringify(pair.privateKey.export({ format: 'jwk' }));
    trusted[name] = pair.publicKey.export({ format: 'jwk' });
  }
  return { signing, trusted: JSON.stringify(trusted) };
}
