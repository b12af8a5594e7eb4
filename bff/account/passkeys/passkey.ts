import { z } from '@hono/zod-openapi';
import type { Queryable } from '@tessera/bff-kit/database';
import { ProblemError } from '@tessera/bff-kit/problem';

export const PasskeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .openapi('Passkey');

export type Passkey = z.infer<typeof PasskeySchema>;

/**
 * What a browser hands over (`PublicKeyCredential.toJSON()`). Its shape is the standard's and is checked by
 * whoever verifies it; here it is only held to be an object of a sensible size.
 */
export const CredentialSchema = z
  .looseObject({ id: z.string().min(1).max(1_400) })
  .openapi('PublicKeyCredentialJSON');

/** Options for `navigator.credentials`, as the standard's JSON. */
export const CredentialOptionsSchema = z
  .looseObject({ challenge: z.string() })
  .openapi('CredentialOptionsJSON');

/** The domain passkeys are for: wherever the shop is, whatever its port. */
export const relyingParty = (origin: string) => ({
  rpID: new URL(origin).hostname,
  rpName: 'Tessera',
});

/** EdDSA, ES256, RS256: what authenticators speak today. Node's newer ones are experimental. */
export const algorithms = [-8, -7, -257];

/** Loaded when somebody uses a passkey: it is large, and most never do. */
export const webAuthn = () => import('@simplewebauthn/server');

/** An account's passkeys, the newest first; never what they are made of. */
export async function readPasskeys(db: Queryable, accountId: string): Promise<Passkey[]> {
  const rows = await db.query<{
    id: string;
    name: string;
    created_at: Date;
    last_used_at: Date | null;
  }>(
    'account.passkey.list',
    `select id, name, created_at, last_used_at from passkey where account_id = $1
     order by created_at desc, id`,
    [accountId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }));
}

export const passkeyRefused = (status: 401 | 422, detail: string): ProblemError =>
  new ProblemError(status, { type: 'passkey-refused', title: 'The passkey was not taken', detail });
