/** A posted form as it was sent, or why it is not taken. */
export type ReadForm = { ok: true; form: string } | { ok: false; reason: 'type' | 'size' };

export const formLimit = 256 * 1024;

/** Reads an urlencoded body of at most {@link formLimit} bytes; stops reading where it gets too large. */
export async function readForm(request: Request): Promise<ReadForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    return { ok: false, reason: 'type' };
  }
  if (Number(request.headers.get('content-length') ?? 0) > formLimit) {
    return { ok: false, reason: 'size' };
  }
  const decoder = new TextDecoder();
  let form = '';
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > formLimit) return { ok: false, reason: 'size' };
    form += decoder.decode(chunk, { stream: true });
  }
  return { ok: true, form: form + decoder.decode() };
}
