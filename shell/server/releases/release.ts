import type { Release } from '@tessera/releases/release';

export { LiveSchema, ReleaseSchema, type Release } from '@tessera/releases/release';

export type ReleaseFragment = Release['fragments'][string];

/** One release a micro-frontend, by the micro-frontend's name: what one request is served from. */
export type ReleaseSet = ReadonlyMap<string, Release>;
