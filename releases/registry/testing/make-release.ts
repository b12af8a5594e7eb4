import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { z } from 'zod';
import { integrityOf } from '@tessera/releases/hash-folder';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import { releaseIdOf } from '@tessera/releases/release-id';

/** What a test says of a release; the rest is made up so that it is valid. */
export type PartialRelease = Partial<z.input<typeof ReleaseSchema>> & { name: string };

/**
 * A small release with right hashes and compressed forms, as the build makes one.
 *
 * @param partial without an id it gets the one its contents give
 * @param files more files by path, or other contents for those that are made up (`client/remoteEntry.js`,
 * `server/index.mjs`); those under `client/` become assets
 */
export function makeRelease(
  partial: PartialRelease,
  files: Record<string, string> = {},
): { release: Release; files: Map<string, Uint8Array> } {
  const { name } = partial;
  const texts: Record<string, string> = {
    'client/remoteEntry.js': `/* ${name} ${partial.id ?? ''} */`,
    'client/page.css': `.${name} { color: inherit; }`,
    'server/index.mjs': 'export const render = () => {};',
    ...files,
  };
  const all = new Map<string, Uint8Array>();
  const assets: Release['assets'] = {};
  for (const [path, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text);
    all.set(path, bytes);
    if (!path.startsWith('client/')) continue;
    const brotli = brotliCompressSync(bytes);
    all.set(`${path}.br`, brotli).set(`${path}.gz`, gzipSync(bytes));
    assets[path.slice('client/'.length)] = {
      bytes: bytes.length,
      brotli: brotli.length,
      integrity: integrityOf(bytes),
    };
  }
  const bundle = Buffer.from(texts['server/index.mjs'] ?? '');
  const release = ReleaseSchema.parse({
    id: 'made-of-the-contents',
    version: '0.1.0',
    commit: null,
    builtAt: '2026-01-01T00:00:00.000Z',
    routes: [],
    fragments: {},
    remoteEntry: 'remoteEntry.js',
    assets,
    designSystem: { major: 1 },
    server: { file: 'server/index.mjs', bytes: bundle.length, integrity: integrityOf(bundle) },
    ...partial,
  });
  release.id = partial.id ?? releaseIdOf(release);
  all.set('release.json', Buffer.from(JSON.stringify(release)));
  return { release, files: all };
}

/** Files as the multipart body of an upload. */
export function formOf(files: ReadonlyMap<string, Uint8Array>): FormData {
  const form = new FormData();
  for (const [path, bytes] of files) {
    form.append(path, new Blob([new Uint8Array(bytes)]), path.split('/').at(-1));
  }
  return form;
}
