import { createRoute, z } from '@hono/zod-openapi';
import type { Transaction } from '@tessera/bff-kit/database';
import { appendEvent } from '@tessera/bff-kit/events/outbox';
import { localeOf } from '@tessera/bff-kit/languages';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import type { Account } from '../identity/account.ts';
import { PasswordSchema } from '../identity/credentials.ts';
import { requireAccount } from '../identity/current-account.ts';
import { guardAttempt } from '../identity/guard-attempts.ts';
import { passSetCookies } from '../identity/pass-set-cookies.ts';
import { postLetter } from '../letters/post-letter.ts';
import { requirePassword } from '../passwords/store-password.ts';
import { accountOwner } from '../wishlist/owner.ts';
import { lockAccount } from './lock-account.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/deletion',
  summary: 'Delete the account',
  description:
    'It cannot be undone. Every device is signed out, and other services are told by `account.account.deleted.v1`.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ password: PasswordSchema }).openapi('AccountDeletion'),
        },
      },
    },
  },
  responses: {
    204: { description: 'The account is gone' },
    ...problemResponses(401, 403, 422, 429),
  },
});

export function mountDeleteAccount(app: AccountApp, deps: AccountDeps): void {
  const { auth, db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    await guardAttempt(db, c.req.raw.headers, origin, account.email);
    const { password } = c.req.valid('json');
    await requirePassword(db, auth, { accountId: account.id, field: 'password', password });
    await db.transaction(async (tx) => {
      await deleteAccount(tx, account, localeOf(c.var.visitor));
      tx.afterCommit(() => lettersWaiting.raise());
    });
    // The session is gone; this takes its cookie out of the browser.
    const signedOut = await auth.api.signOut({
      headers: new Headers({ cookie: c.req.header('cookie') ?? '' }),
      asResponse: true,
    });
    passSetCookies(signedOut, c);
    return c.body(null, 204);
  });
}

/** All of it in one transaction with the event: either everybody learns of it, or nothing has happened. */
async function deleteAccount(
  tx: Transaction,
  { id, email }: Account,
  locale: string,
): Promise<void> {
  await lockAccount(tx, id, 'alone');
  const fresh = await tx.query<{ deleted_at: Date }>(
    'account.deletion.note',
    `insert into deleted_account (account_id) values ($1) on conflict do nothing returning deleted_at`,
    [id],
  );
  // A second click that waited for the first finds everything done.
  if (!fresh[0]) return;
  await tx.query('account.deletion.orders', 'delete from order_history where account_id = $1', [
    id,
  ]);
  await tx.query('account.deletion.wishlist', 'delete from wishlist where owner = $1', [
    accountOwner(id),
  ]);
  await tx.query('account.deletion.letters', 'delete from waiting_letter where recipient = $1', [
    email,
  ]);
  // Sessions, password, passkeys, addresses and links go with it.
  await tx.query('account.deletion.identity', 'delete from identity where id = $1', [id]);
  await appendEvent(tx, 'account', {
    type: 'account.account.deleted.v1',
    subject: id,
    data: { accountId: id, deletedAt: fresh[0].deleted_at.toISOString() },
  });
  await postLetter(tx, { to: email, locale, letter: (words) => words.accountDeleted() });
}
