/** The most that the gateway passes on in one request. */
export const bodyLimit = 1024 * 1024;

/** A request's whole body, `null` when it has none, `'too-large'` without having read it all. */
export async function readBody(
  request: Request,
  limit = bodyLimit,
): Promise<Buffer | null | 'too-large'> {
  if (!request.body) return null;
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'too-large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) return 'too-large';
    chunks.push(chunk);
  }
  return size === 0 ? null : Buffer.concat(chunks);
}
