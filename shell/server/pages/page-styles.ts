import type { LoadStyles, Stylesheet } from '../document/stylesheet.ts';
import { findFragment } from '../fragments/find-fragment.ts';
import type { PageRequest } from '../fragments/page-request.ts';

/** Characters of CSS that are written on the chance that a slot needs them. */
const chanceLimit = 12 * 1024;

/**
 * The stylesheets for the head: those of the fragments that are known to be on the page and, while they
 * are as small as usual, those of all others that could come into a slot. A slot that turns up in the
 * middle of the page then needs none in the body, and a late one is dressed when it moves in.
 */
export async function pageStyles(
  page: PageRequest,
  known: readonly string[],
  loadStyles: LoadStyles,
): Promise<Stylesheet[]> {
  const load = async (fragments: readonly string[]) => {
    const loaded = await Promise.all(
      fragments.map((fragment) => {
        const found = findFragment(page, fragment);
        return found ? loadStyles(page, found.release.name, found.manifest.css) : [];
      }),
    );
    return loaded.flat();
  };
  const possible = [...page.releases.values()].flatMap(({ name, fragments }) =>
    Object.entries(fragments)
      .filter(([, { kind }]) => kind === 'fragment')
      .map(([fragment]) => `${name}/${fragment}`),
  );
  const [needed, chance] = await Promise.all([load(known), load(possible)]);
  const small = chance.filter(({ css }) => css !== null);
  const length = small.reduce((sum, { css }) => sum + (css?.length ?? 0), 0);
  return length <= chanceLimit ? [...needed, ...small] : needed;
}
