import type { Queryable } from '@tessera/bff-kit/database';
import { ProblemError } from '@tessera/bff-kit/problem';
import { clientAddress, countAttempt, perClient, perPerson } from './limit-attempts.ts';

/**
 * What every request with credentials passes first: it comes from the shop itself, and neither this
 * person nor this client was tried too often. Without a known client address (a rendering that calls
 * its own API) the e-mail address alone is counted.
 */
export async function guardAttempt(
  db: Queryable,
  headers: Headers,
  origin: string,
  email: string,
): Promise<void> {
  refuseForeignOrigin(headers, origin);
  const client = clientAddress(headers);
  if (client) await countAttempt(db, perClient, [client]);
  await countAttempt(db, perPerson, [email.toLowerCase(), client ?? 'unknown']);
}

/** The gateway refuses foreign origins already; a service that is reached around it does so too. */
export function refuseForeignOrigin(headers: Headers, origin: string): void {
  const sent = headers.get('origin');
  if (sent === null || sent === origin) return;
  throw new ProblemError(403, {
    type: 'foreign-origin',
    title: 'Not from this shop',
    detail: `The request came from another site (${sent.slice(0, 200)}), so it was not carried out. Sign in or out on ${origin} itself.`,
  });
}
