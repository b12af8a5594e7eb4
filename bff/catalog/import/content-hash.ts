import { createHash } from 'node:crypto';
import type { ProductRecord } from './product-record.ts';

/**
 * The same for two records that say the same, whatever the order of their keys.
 *
 * @param context whatever else decides what the record means
 */
export function contentHash(product: ProductRecord, context: readonly string[] = []): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted([product, context.toSorted()])))
    .digest('base64url');
}

/** A copy whose keys are in order. A replacer would do the same and take three times as long. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort())
    copy[key] = sorted((value as Record<string, unknown>)[key]);
  return copy;
}
