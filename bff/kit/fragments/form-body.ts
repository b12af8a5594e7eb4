import { ProblemError } from '../problem.ts';

const limitBytes = 256 * 1024;

/**
 * The text of a posted form.
 *
 * @throws {ProblemError} 415 for another kind of body, 413 when it is longer than 256 KiB
 */
export async function readFormBody(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw new ProblemError(415, {
      type: 'unsupported-media-type',
      detail: 'Forms are sent as application/x-www-form-urlencoded.',
    });
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) {
      throw new ProblemError(413, {
        type: 'too-large',
        detail: `The form is longer than ${limitBytes / 1024} KiB, so it was not read. Shorten it.`,
      });
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
