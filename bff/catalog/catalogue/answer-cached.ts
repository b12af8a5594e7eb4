import type { Context, TypedResponse } from 'hono';
import type { Database } from '@tessera/bff-kit/database';
import { createAnswerCache, type Answer } from './answer-cache.ts';
import { catalogueVersion } from './catalogue-version.ts';

/** JSON text of type `T`, exactly as the database built it; endpoint tests hold it against the schema. */
export type JsonText<T> = TypedResponse<T, 200, 'json'>;

/**
 * Answers a GET from the cache, with 304, or by `read`. `key` must tell apart whatever `read`
 * answers differently. A key never seen goes straight to `read`, which brings its version along:
 * one round trip. A known one costs at most one small query, shared by all requests of 20 ms.
 * @returns null when `read` found nothing; that is not cached.
 */
export type AnswerCached = <T>(
  c: Context,
  key: string,
  read: () => Promise<Answer | null>,
) => Promise<JsonText<T> | null>;

export function createAnswerCached(db: Database, release: string): AnswerCached {
  const cache = createAnswerCache();
  const current = catalogueVersion(db);
  const tag = (version: number) => `W/"${release}-${version}"`;

  return async <T>(c: Context, key: string, read: () => Promise<Answer | null>) => {
    const asked = c.req.header('if-none-match');
    if (asked !== undefined || cache.has(key)) {
      const version = await current.read();
      if (asked !== undefined && asked.split(/,\s*/).includes(tag(version))) {
        return reply<T>(c, tag(version), null);
      }
      const known = cache.get(key, version);
      if (known !== undefined) return reply<T>(c, tag(version), known);
    }
    const answer = await read();
    if (answer === null) return null;
    cache.set(key, answer);
    return reply<T>(c, tag(answer.version), answer.body);
  };
}

/**
 * `no-cache`: keep it, but ask each time; a price that is a minute old is a wrong price. `private`,
 * since on its way out the shell may add a visitor's cookie.
 */
function reply<T>(
  c: Context,
  etag: string,
  body: string | Uint8Array<ArrayBuffer> | null,
): JsonText<T> {
  const headers = { etag, 'cache-control': 'private, no-cache' };
  const response =
    body === null
      ? c.body(null, 304, headers)
      : c.body(body, 200, { ...headers, 'content-type': 'application/json' });
  return response as unknown as JsonText<T>;
}
