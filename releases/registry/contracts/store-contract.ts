import type { Queryable } from '@tessera/bff-kit/database';

export interface ContractEntry {
  service: string;
  version: string;
  hash: string;
  document: Record<string, unknown>;
  publishedBy: string;
  /** ISO 8601 */
  publishedAt: string;
}

/** What a service offers now; null when it never said. */
export async function readContract(q: Queryable, service: string): Promise<ContractEntry | null> {
  const [row] = await q.query<Omit<ContractEntry, 'publishedAt'> & { publishedAt: Date }>(
    'releases.read-contract',
    `select service, version, hash, document, published_by as "publishedBy",
       published_at as "publishedAt"
     from contract where service = $1 and is_current`,
    [service],
  );
  return row ? { ...row, publishedAt: row.publishedAt.toISOString() } : null;
}

/** SHA-256 of a document; the order of its members does not matter. */
export async function hashDocument(q: Queryable, document: object): Promise<string> {
  const [row] = await q.query<{ hash: string }>(
    'releases.hash-contract',
    // jsonb has one text for equal documents.
    `select encode(sha256(convert_to(($1::jsonb)::text, 'UTF8')), 'hex') as hash`,
    [document],
  );
  return row?.hash ?? '';
}

/** Makes a document the one the service offers now. */
export async function storeContract(
  tx: Queryable,
  o: { service: string; version: string; hash: string; document: object; by: string },
): Promise<void> {
  const { service, version, hash, document, by } = o;
  await tx.query(
    'releases.retire-contract',
    'update contract set is_current = false where service = $1 and is_current',
    [service],
  );
  await tx.query(
    'releases.store-contract',
    `insert into contract (service, version, hash, document, published_by, is_current)
     values ($1, $2, $3, $4, $5, true)
     on conflict (service, hash) do update set is_current = true, version = excluded.version,
       published_by = excluded.published_by, published_at = now()`,
    [service, version, hash, document, by],
  );
}
