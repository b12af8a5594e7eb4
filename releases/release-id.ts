import { createHash } from 'node:crypto';
import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import type { Release } from './release.ts';

/**
 * The id that a release's contents give it: `<version>-<12 hex digits>`, SHA-256 over its manifest in canonical
 * JSON. The manifest names every file by its own hash, so the id stands for client, server and declaration. Not part
 * of it: who built it when (`commit`, `builtAt`), and compressed sizes, which depend on the compressor.
 */
export function releaseIdOf(release: Omit<Release, 'id'> & { id?: string }): string {
  const { id: _id, commit: _commit, builtAt: _builtAt, assets, ...contents } = release;
  const files = Object.entries(assets).map(([file, { bytes, integrity }]) => [
    file,
    { bytes, integrity },
  ]);
  const text = canonicalJson({ ...contents, assets: Object.fromEntries(files) });
  return `${release.version}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
