import { fileURLToPath } from 'node:url';
import { format as prettify } from 'prettier';
import StyleDictionary from 'style-dictionary';
import type { Config } from 'style-dictionary/types';
import { findDeprecated } from './find-deprecated.ts';
import { tokenName } from './token-name.ts';
import { tokenValue, type TokenSource } from './token-value.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = 'Generated from tokens/*.tokens.json by build/build-tokens.ts.';
const style = { printWidth: 100, singleQuote: true };

const config: Config = {
  source: [`${root}tokens/*.tokens.json`],
  log: { verbosity: 'silent' },
  hooks: {
    formats: {
      'tessera/css': ({ dictionary }) =>
        prettify(
          `/* ${generated} */ @layer tokens { :root { color-scheme: light dark; ${dictionary.allTokens
            .map((token) => `--${tokenName(token.path)}: ${tokenValue(token as TokenSource)};`)
            .join('\n')} } }`,
          { ...style, parser: 'css' },
        ),
      'tessera/typescript': ({ dictionary }) =>
        prettify(
          `/* ${generated} */ export const tokenNames = [${dictionary.allTokens
            .map((token) => `'${tokenName(token.path)}'`)
            .join(',')}] as const;
          export type TokenName = (typeof tokenNames)[number];
          /** Tokens that go with a major version of the stylesheet, and what to use instead. */
          export const deprecatedTokens: Readonly<Record<string, { since: string; removedIn: number; use: TokenName }>> =
            ${JSON.stringify(findDeprecated(dictionary.allTokens.map((token) => ({ name: tokenName(token.path), token: token as TokenSource }))))};
          /** \`token('ink')\` → \`var(--ink)\`: a misspelt token is a type error. */
          export const token = <Name extends TokenName>(name: Name): \`var(--\${Name})\` => \`var(--\${name})\`;`,
          { ...style, parser: 'typescript' },
        ),
    },
  },
  platforms: {
    css: { files: [{ destination: 'src/tokens/tokens.css', format: 'tessera/css' }] },
    typescript: { files: [{ destination: 'src/tokens/tokens.ts', format: 'tessera/typescript' }] },
  },
};

/** The generated sources by path, without writing them: what `src/tokens` must contain. */
export async function renderTokens(): Promise<{ path: string; text: string }[]> {
  const dictionary = new StyleDictionary(config);
  const outputs = (await dictionary.formatAllPlatforms()) as Record<
    string,
    { destination: string; output: unknown }[]
  >;
  return Object.values(outputs)
    .flat()
    .map(({ destination, output }) => ({ path: `${root}${destination}`, text: String(output) }));
}
