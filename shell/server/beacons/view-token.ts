import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { BeaconRecordSchema, type BeaconRecord } from '@tessera/releases/beacon';
import { z } from 'zod';
import type { Resolved } from '../releases/release-source.ts';

/** What a view of a page was made of, in the words of a beacon's record. */
export type View = Pick<BeaconRecord, 'view' | 'composition' | 'at' | 'releases'>;

const dayMs = 24 * 60 * 60 * 1000;

const TokenSchema = z.object({
  v: z.string(),
  c: z.string(),
  t: z.number(),
  r: z.record(
    z.string(),
    z.tuple([z.string(), z.string(), z.number().nullable(), z.string().nullable()]),
  ),
});
const ReleasesSchema = BeaconRecordSchema.shape.releases;

const sign = (payload: string, secret: string): string =>
  createHmac('sha256', secret).update(`view:${payload}`).digest('base64url');

/**
 * A name for one view of a page, with what it was made of. It is signed, so that nobody can say of a release
 * what no page of it did; it says nothing of the visitor but their unit in a canary.
 */
export function signView(
  { composition, assignments }: Resolved,
  secret: string,
  now: number,
): string {
  const r: Record<string, unknown> = {};
  // Whoever has put a release in the place of another is no visitor by whom a canary can be judged.
  const counts = ![...assignments.values()].some(({ bucket }) => bucket === 'override');
  for (const [name, { id, bucket, canary, unit }] of assignments) {
    r[name] = counts ? [id, bucket, canary, unit] : [id, bucket, null, null];
  }
  const claims = { v: randomBytes(12).toString('base64url'), c: composition, t: now, r };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${sign(payload, secret)}`;
}

/**
 * The view of a token; `at` is when the page was made, which is when its visitor got their place in a canary. `null`
 * when it is not of our making, or older than a day.
 */
export function readView(token: string, secret: string, now: number): View | null {
  const [payload = '', signature = '', ...rest] = token.split('.');
  const expected = Buffer.from(sign(payload, secret));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return null;
  }
  const { v, c, t, r } = TokenSchema.parse(
    JSON.parse(Buffer.from(payload, 'base64url').toString()),
  );
  if (now - t > dayMs) return null;
  const releases = Object.entries(r).map(([name, [id, bucket, canary, unit]]) => [
    name,
    { id, bucket, canary, unit },
  ]);
  return {
    view: v,
    composition: c,
    at: new Date(t).toISOString(),
    releases: ReleasesSchema.parse(Object.fromEntries(releases)),
  };
}
