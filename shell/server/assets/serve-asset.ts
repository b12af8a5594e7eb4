import { join } from 'node:path';
import { negotiateEncoding, type Encoding } from '../document/negotiate-encoding.ts';
import type { AssetStore } from './asset-store.ts';
import { contentType } from './content-type.ts';
import { safePath } from './safe-path.ts';

/** A file below a root, as a response; 404 in plain text when there is none. */
export async function serveAsset(
  store: AssetStore,
  request: Request,
  root: string,
  path: string,
  cacheControl: string,
): Promise<Response> {
  const segments = safePath(path);
  const asset = segments && (await store.read(join(root, ...segments)));
  if (!asset) return assetNotFound();

  const encodings: Encoding[] = [];
  if (asset.br) encodings.push('br');
  if (asset.gzip) encodings.push('gzip');
  const encoding = negotiateEncoding(request.headers.get('accept-encoding'), encodings);
  const body =
    (encoding === 'identity' ? null : asset[encoding === 'br' ? 'br' : 'gzip']) ?? asset.bytes;
  const etag = encoding === 'identity' ? asset.etag : asset.etag.replace(/"$/, `-${encoding}"`);
  const headers: Record<string, string> = {
    'content-type': contentType(path),
    'cache-control': cacheControl,
    etag,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(encodings.length > 0 ? { vary: 'accept-encoding' } : {}),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers['content-length'] = String(body.byteLength);
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

export const assetNotFound = (): Response =>
  new Response('There is no such file.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
