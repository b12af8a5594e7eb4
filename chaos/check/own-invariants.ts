import { emailInvariants } from '@tessera/bff-cart/emails/invariants';
import { stockInvariants } from '@tessera/bff-catalog/stock/invariants';
import type { Breach } from './find-breaches.ts';
import { withClient, type ServiceName } from './read-services.ts';

/** What the services themselves say must be true of their databases. */
const OWN = {
  cart: emailInvariants,
  catalog: stockInvariants,
} satisfies Partial<Record<ServiceName, readonly { name: string; sql: string }[]>>;

/** The services' own invariants, asked at rest: nobody knows better what their tables mean. */
export async function checkOwnInvariants(urls: Record<ServiceName, string>): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const [service, invariants] of Object.entries(OWN)) {
    await withClient(urls[service as keyof typeof OWN], async (client) => {
      for (const { name, sql } of invariants) {
        const { rows } = await client.query<Record<string, unknown>>(sql);
        if (rows.length === 0) continue;
        const promise = `${service} says of its own tables: ${name}.`;
        const shown = rows.slice(0, 20);
        breaches.push({ name: `${service}-of-itself`, promise, rows: shown, count: rows.length });
      }
    });
  }
  return breaches;
}
