import type { Deprecation, TokenSource } from './token-value.ts';

/**
 * The deprecated tokens by their CSS name.
 *
 * @throws when one is deprecated for people and not for programs, or the other way round, or when what
 *   is to be used instead is not there or deprecated itself
 */
export function findDeprecated(
  tokens: readonly { name: string; token: TokenSource }[],
): Record<string, Deprecation> {
  const found: Record<string, Deprecation> = {};
  for (const { name, token } of tokens) {
    const forPrograms = token.$extensions?.['shop.tessera.deprecated'];
    if (typeof token.$deprecated !== 'string' && !forPrograms) continue;
    if (typeof token.$deprecated !== 'string' || !forPrograms) {
      throw new Error(
        `The token --${name} needs both: $deprecated with a sentence, and shop.tessera.deprecated.`,
      );
    }
    found[name] = forPrograms;
  }
  const known = new Set(tokens.map(({ name }) => name));
  for (const [name, { use }] of Object.entries(found)) {
    if (known.has(use) && !(use in found)) continue;
    throw new Error(`The token --${name} is to be replaced by --${use}, which is no living token.`);
  }
  return found;
}
