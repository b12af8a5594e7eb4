import { createHash } from 'node:crypto';
import type { ProductRecord } from './product-record.ts';

/**
 * The same for two records that say the same, whatever the order of their keys.
 *
 * @param context whatever else decides what the record means
 */
export function contentHash(product: ProductRecord, context: readonly string[] = []): string {
  return createHash('sha256')
    .update(JSON.stringify([product, context.toSorted()], sorted))
    .digest('base64url');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
