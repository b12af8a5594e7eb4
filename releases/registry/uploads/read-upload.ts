import { ProblemError } from '@tessera/bff-kit/problem';
import { isFilePath } from '../store/file-path.ts';

/** The most a release may be. */
export const uploadLimits = { files: 2_000, bytes: 40 * 1024 * 1024 };

/**
 * The files of a multipart body by path, which is the name of their part.
 *
 * @throws {ProblemError} 415 for another kind of body, 422 for a path that is none or comes twice, 413
 */
export async function readUpload(request: Request): Promise<Map<string, Uint8Array>> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    throw new ProblemError(415, {
      type: 'unsupported-media-type',
      detail: 'A release is sent as multipart/form-data, one part a file, named by its path.',
    });
  }
  const form = await request.formData().catch((error: unknown) => {
    throw notReadable(error);
  });
  const files = new Map<string, Uint8Array>();
  for (const [path, part] of form) {
    if (!isFilePath(path)) refusePath(path, 'cannot be the path of a file in a release');
    if (files.has(path)) refusePath(path, 'is there twice');
    if (files.size === uploadLimits.files) throw tooLarge();
    files.set(path, typeof part === 'string' ? Buffer.from(part) : await part.bytes());
  }
  return files;
}

export function tooLarge(): ProblemError {
  const { files, bytes } = uploadLimits;
  return new ProblemError(413, {
    type: 'too-large',
    detail: `A release may have ${files} files and ${bytes / 1024 / 1024} MiB at most; this one has more, so nothing was stored. Make it smaller.`,
  });
}

function notReadable(error: unknown): unknown {
  // The body's size is watched while it is read.
  if (error instanceof ProblemError) return error;
  return new ProblemError(400, {
    type: 'bad-request',
    detail:
      'The multipart body is broken or ended too early, so nothing was stored. Send it again.',
  });
}

function refusePath(path: string, message: string): never {
  throw new ProblemError(422, {
    type: 'invalid-release',
    detail: 'Nothing was stored: see "errors".',
    errors: [{ field: path.slice(0, 300), message }],
  });
}
