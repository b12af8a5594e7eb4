import type { Release } from './release.ts';

/** Below it are a release's browser files, `/assets/cart/<id>/`; elsewhere for a build that somebody serves. */
export const releaseBase = ({
  name,
  id,
  origin,
}: Pick<Release, 'name' | 'id' | 'origin'>): string =>
  origin === undefined ? `/assets/${name}/${id}/` : `${origin}/client/`;
