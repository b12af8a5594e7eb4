import type { LoadFragment } from './federation.ts';
import type { PageData } from './page-data.ts';

/**
 * Loads the federation host, and with it React and all that teams share, with the first fragment whose code is
 * needed: a page that waits for somebody to reach for it does without. When it does not come, the next fragment
 * tries again.
 */
export function createLazyFederation(page: PageData, queryVersion: string): LoadFragment {
  let federation: Promise<LoadFragment> | null = null;
  return async (owner, fragment) => {
    federation ??= import(/* webpackChunkName: "shared" */ './federation.ts').then(
      ({ createFederation }) => createFederation(page, queryVersion),
    );
    federation.catch(() => {
      federation = null;
    });
    return (await federation)(owner, fragment);
  };
}
