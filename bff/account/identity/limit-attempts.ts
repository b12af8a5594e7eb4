import { createHash } from 'node:crypto';
import { ProblemError } from '@tessera/bff-kit/problem';
import type { Queryable } from '@tessera/bff-kit/database';

export interface Limit {
  /** Names what is counted; different names never share a count. */
  name: string;
  /** Attempts allowed in a window. */
  max: number;
  windowSeconds: number;
}

/** Guessing one person's password from one place. */
export const perPerson: Limit = { name: 'person', max: 5, windowSeconds: 60 };
/** Trying many addresses from one place. Higher, as whole offices share one address. */
export const perClient: Limit = { name: 'client', max: 100, windowSeconds: 60 };
/** Questions to passkeys: browsers ask when somebody goes to a field, so they are no attempts yet. */
export const questionsPerClient: Limit = { name: 'question', max: 300, windowSeconds: 60 };
/** Letters to one address, whoever asks for them: nobody's mailbox is to be filled through us. */
export const perRecipient: Limit = { name: 'recipient', max: 5, windowSeconds: 3600 };

/**
 * Counts an attempt in the database, so that the limit holds across processes and restarts, and
 * throws a 429 problem once the window is full. The parts are hashed: the table holds no addresses.
 */
export async function countAttempt(db: Queryable, limit: Limit, parts: string[]): Promise<void> {
  const key = `${limit.name}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;
  const [row] = await db.query<{ count: number; seconds_left: number }>(
    'account.attempt.count',
    `with expired as (delete from attempt where expires_at < now() and key <> $1)
     insert into attempt (key, count, expires_at) values ($1, 1, now() + make_interval(secs => $2))
     on conflict (key) do update set
       count = case when attempt.expires_at < now() then 1 else attempt.count + 1 end,
       expires_at = case when attempt.expires_at < now() then excluded.expires_at
                         else attempt.expires_at end
     returning count, ceil(extract(epoch from expires_at - now()))::int as seconds_left`,
    [key, limit.windowSeconds],
  );
  if (!row) throw new Error('counting an attempt returned no row');
  if (row.count <= limit.max) return;
  const seconds = Math.max(1, row.seconds_left);
  throw new ProblemError(429, {
    type: 'too-many-attempts',
    title: 'Too many attempts',
    detail: `There were more than ${limit.max} attempts within ${limit.windowSeconds > 60 ? 'an hour' : 'a minute'}, so we stop here to protect the account. Try again in ${inWords(seconds)}.`,
    retryAfter: seconds,
  });
}

function inWords(seconds: number): string {
  if (seconds === 1) return '1 second';
  return seconds <= 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

/**
 * The address of the client, or null. The shell's gateway is the only caller and appends the address
 * it saw, so the last entry of `x-forwarded-for` counts; what stands before it was sent by the client.
 */
export function clientAddress(headers: Headers): string | null {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null;
}
