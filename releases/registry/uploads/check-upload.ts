import type { FieldError } from '@tessera/bff-kit/problem';
import { integrityOf } from '@tessera/releases/hash-folder';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import { releaseIdOf } from '@tessera/releases/release-id';
import { isFilePath } from '../store/file-path.ts';
import { checkCompressed, compressedForm } from './check-compressed.ts';

export const serverBundle = 'server/index.mjs';

export interface UploadRules {
  /** Ids may be others than the contents give: only for tests, which name their releases themselves. */
  inventedIds?: boolean;
}

/** A release that may be stored, or everything that is wrong with it. */
export type UploadCheck =
  { ok: true; release: Release } | { ok: false; errors: [FieldError, ...FieldError[]] };

/**
 * Holds the files of an upload against what its `release.json` says: all of them, nothing else, and each
 * with the bytes it was described by.
 *
 * @param name the micro-frontend it is uploaded for
 */
export async function checkUpload(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  { inventedIds = false }: UploadRules = {},
): Promise<UploadCheck> {
  const read = readManifestFile(files.get('release.json'));
  if (!read.ok) return read;
  const { release } = read;
  const errors = [
    ...(inventedIds ? [] : checkId(release, read.contentId)),
    ...checkNames(name, release),
    ...checkAssets(release, files),
    ...checkServer(release, files),
    ...(await checkOthers(release, files)),
  ];
  const [first, ...rest] = errors;
  return first === undefined ? { ok: true, release } : { ok: false, errors: [first, ...rest] };
}

type ReadManifest =
  Extract<UploadCheck, { ok: false }> | { ok: true; release: Release; contentId: string };

function readManifestFile(bytes: Uint8Array | undefined): ReadManifest {
  const refuse = (message: string): ReadManifest => ({
    ok: false,
    errors: [{ field: 'release.json', message }],
  });
  if (bytes === undefined) return refuse('is missing: it says what the release is');
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return refuse('is not JSON');
  }
  const parsed = ReleaseSchema.safeParse(json);
  if (parsed.success) {
    // Of what was sent: a newer builder may say more than is understood here.
    return { ok: true, release: parsed.data, contentId: releaseIdOf(json as Release) };
  }
  const [first, ...rest] = parsed.error.issues.map((issue) => ({
    field: `release.json: ${issue.path.join('.')}`,
    message: issue.message,
  }));
  return first ? { ok: false, errors: [first, ...rest] } : refuse('is not valid');
}

/** Who trusts an id trusts the contents: the same name can never stand for anything else, here or elsewhere. */
function* checkId({ id }: Release, contentId: string): Generator<FieldError> {
  if (id === contentId) return;
  yield {
    field: 'release.json: id',
    message: `is "${id}", but what it describes is "${contentId}": an id is made of the contents`,
  };
}

function* checkNames(name: string, release: Release): Generator<FieldError> {
  if (release.name !== name) {
    yield {
      field: 'release.json: name',
      message: `is "${release.name}", but it was uploaded as "${name}"`,
    };
  }
  const code = Object.values(release.fragments).flatMap(({ js, css }) => [...js, ...css]);
  const named = new Set([release.remoteEntry, ...release.lifecycles, ...code]);
  for (const asset of named) {
    if (!Object.hasOwn(release.assets, asset)) {
      yield { field: 'release.json: assets', message: `lacks "${asset}", which is named in it` };
    }
  }
}

function* checkAssets(
  release: Release,
  files: ReadonlyMap<string, Uint8Array>,
): Generator<FieldError> {
  for (const [asset, described] of Object.entries(release.assets)) {
    const field = `client/${asset}`;
    if (!isFilePath(field)) {
      yield { field, message: 'cannot be the path of a file' };
      continue;
    }
    yield* checkBytes(field, described, files.get(field));
    const compressed = files.get(`${field}.br`);
    // Budgets are held against this number.
    if (described.brotli !== undefined && compressed?.length !== described.brotli) {
      yield {
        field: `${field}.br`,
        message: `has ${compressed?.length ?? 0} bytes, but release.json says ${described.brotli}`,
      };
    }
  }
}

function* checkServer(
  release: Release,
  files: ReadonlyMap<string, Uint8Array>,
): Generator<FieldError> {
  const { server } = release;
  const bytes = files.get(serverBundle);
  if (server !== null) yield* checkBytes(serverBundle, server, bytes);
  else if (bytes === undefined) yield { field: serverBundle, message: 'is missing' };
}

function* checkBytes(
  field: string,
  described: { bytes: number; integrity: string },
  bytes: Uint8Array | undefined,
): Generator<FieldError> {
  if (bytes === undefined) {
    yield { field, message: 'is missing' };
  } else if (bytes.length !== described.bytes) {
    yield {
      field,
      message: `has ${bytes.length} bytes, but release.json says ${described.bytes}`,
    };
  } else if (integrityOf(bytes) !== described.integrity) {
    yield { field, message: 'has other bytes than release.json says: its hash differs' };
  }
}

/** What release.json does not name: compressed forms of assets pass, when they are that. */
async function checkOthers(
  release: Release,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [field, bytes] of files) {
    if (field === 'release.json' || field === serverBundle) continue;
    const asset = field.startsWith('client/') ? field.slice('client/'.length) : null;
    const form = asset === null ? null : compressedForm(asset, release.assets);
    if (form !== null) errors.push(...(await checkCompressed(field, form, bytes, files)));
    else if (asset === null || !Object.hasOwn(release.assets, asset)) {
      errors.push({ field, message: 'is not named in release.json' });
    }
  }
  return errors;
}
