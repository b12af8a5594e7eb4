import type { Release, ReleaseFragment } from '../releases/release.ts';
import type { PageRequest } from './page-request.ts';

export interface FoundFragment {
  release: Release;
  name: string;
  manifest: ReleaseFragment;
}

/** Where a fragment's name (`cart/mini-cart`) leads in the releases of a request. */
export function findFragment(
  { releases }: Pick<PageRequest, 'releases'>,
  fragment: string,
): FoundFragment | null {
  const slash = fragment.indexOf('/');
  const name = fragment.slice(slash + 1);
  const release = releases.get(fragment.slice(0, Math.max(slash, 0)));
  const manifest = release && Object.hasOwn(release.fragments, name) && release.fragments[name];
  return release && manifest ? { release, name, manifest } : null;
}
