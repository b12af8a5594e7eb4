import type { Context, TypedResponse } from 'hono';
import type { Database } from '@tessera/bff-kit/database';
import { homeCurrency, type Currency } from '@tessera/bff-kit/currencies';
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
  o?: { goodForMs?: number; currency?: Currency },
) => Promise<JsonText<T> | null>;

/**
 * @param o.goodForMs also depends on what raises no version: it is read anew at least that often, at
 * times that are the same for all instances, and the ETag says which
 * @param o.currency of the prices in the reply, which the address does not say: the ETag does
 */
export function createAnswerCached(
  db: Database,
  release: string,
  clock: () => Date = () => new Date(),
): AnswerCached {
  const cache = createAnswerCache();
  const current = catalogueVersion(db);

  return async <T>(
    c: Context,
    request: string,
    read: () => Promise<Answer | null>,
    o: { goodForMs?: number; currency?: Currency } = {},
  ) => {
    const { goodForMs, currency = homeCurrency } = o;
    const round = goodForMs ? `-${Math.floor(clock().getTime() / goodForMs)}` : '';
    const kind = currency === homeCurrency ? round : `${round}-${currency}`;
    const key = kind === '' ? request : `${request} ${kind}`;
    const tag = (version: number) => `W/"${release}-${version}${kind}"`;
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
