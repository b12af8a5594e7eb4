import { createHash } from 'node:crypto';

/** A UUID (version 8, RFC 9562) that always is the same for the same name. */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex);
}

/**
 * The cart of a visitor who has no cookie yet. Derived, so that parallel first adds (two tabs, an
 * impatient double click) find the same cart instead of making one each and losing all but the last.
 */
export const visitorCartId = (visitorId: string): string => uuidOf(`visitor:${visitorId}`);

/** The cart of an account that has none, for the same reason. */
export const accountCartId = (accountId: string): string => uuidOf(`account:${accountId}`);
