import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';
import config from './stylelint.config.mjs';

async function warnings(code: string): Promise<string[]> {
  const { results } = await stylelint.lint({ code, config });
  return results.flatMap((result) => result.warnings.map(({ text }) => text));
}

describe('the rules for stylesheets', () => {
  it('pass tokens, own properties, and colours made from a token', async () => {
    const code = `.a { --own: 1; color: var(--ink); opacity: var(--own); inset: var(--absent, 0);
      background: rgb(from var(--page) r g b / 0.5) }`;
    expect(await warnings(code)).toEqual([]);
  });

  it('refuse a token that does not exist', async () => {
    expect(await warnings('.a { color: var(--inc) }')).toEqual([
      expect.stringContaining('no token --inc'),
    ]);
  });

  it.each(['#12181b', '#fff', 'rgb(0 0 0)', 'oklch(50% 0.1 20)', 'red'])(
    'refuse the raw colour %s',
    async (colour) => {
      expect(await warnings(`.a { color: ${colour} }`)).toHaveLength(1);
    },
  );

  it('warn of a deprecated token, with what to use and how', async () => {
    const [text, ...others] = await warnings('.a { transition: opacity var(--fast) }');
    expect(others).toEqual([]);
    expect(text).toMatch(
      /deprecated since .* gone in version 2. Use --motion-fast; npm run tokens:upgrade/,
    );
    expect(await warnings('.a { --fast: 1s; transition: opacity var(--fast) }')).toEqual([]);
  });

  it('refuse physical sides', async () => {
    expect(await warnings('.a { margin-left: 1px }')).toHaveLength(1);
  });

  it('hold for the design system itself', async () => {
    const root = fileURLToPath(new URL('../src', import.meta.url));
    const { results } = await stylelint.lint({ files: `${root}/**/*.css`, config });
    const found = results.flatMap(({ source, warnings: list }) =>
      list.map(({ line, text }) => `${source}:${line} ${text}`),
    );
    expect(found).toEqual([]);
    expect(results.length).toBeGreaterThan(30);
  });
});
