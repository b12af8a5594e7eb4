import type { Release as StoredRelease } from '@tessera/releases/release';

export { ReleaseSchema } from '@tessera/releases/release';

/**
 * A release as a request is served from it. `origin` is there when it is no stored release but a build that
 * somebody serves (`npx tessera serve`): its browser files are below `<origin>/client/`.
 */
export type Release = StoredRelease & { origin?: string };

export type ReleaseFragment = Release['fragments'][string];

/** One release a micro-frontend, by the micro-frontend's name: what one request is served from. */
export type ReleaseSet = ReadonlyMap<string, Release>;
