import { ProblemError, type FieldError } from '@tessera/bff-kit/problem';
import type { Queryable } from '@tessera/bff-kit/database';
import type { Auth } from '../identity/auth.ts';
import { passwordProblem } from '../identity/password-policy.ts';

/** Replaces a password, in the transaction of what allows it. It is hashed as better-auth does. */
export async function storePassword(
  tx: Queryable,
  auth: Auth,
  accountId: string,
  password: string,
): Promise<void> {
  const { password: hasher } = await auth.$context;
  await tx.query(
    'account.password.store',
    `update credential set password = $2, updated_at = now()
     where user_id = $1 and provider_id = 'credential'`,
    [accountId, await hasher.hash(password)],
  );
}

/** Refuses a password that breaks the rules, with words for the form's field. */
export function requireGoodPassword(field: string, password: string, email: string): void {
  const refusal = passwordProblem(password, email);
  if (refusal) throw passwordRefused({ field, ...refusal });
}

/** Refuses whoever does not know the password of the account they are signed in to. */
export async function requirePassword(
  db: Queryable,
  auth: Auth,
  o: { accountId: string; field: string; password: string },
): Promise<void> {
  const [row] = await db.query<{ password: string | null }>(
    'account.password.read',
    `select password from credential where user_id = $1 and provider_id = 'credential'`,
    [o.accountId],
  );
  const { password: hasher } = await auth.$context;
  if (row?.password && (await hasher.verify({ hash: row.password, password: o.password }))) return;
  const message = 'This is not your password. Type it again.';
  throw passwordRefused({ field: o.field, code: 'wrong', message });
}

function passwordRefused(error: FieldError): ProblemError {
  return new ProblemError(422, {
    type: 'invalid-input',
    title: 'Nothing was changed',
    detail: error.message,
    errors: [error],
  });
}
