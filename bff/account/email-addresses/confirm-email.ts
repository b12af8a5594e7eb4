import { createRoute, z } from '@hono/zod-openapi';
import type { Transaction } from '@tessera/bff-kit/database';
import { localeOf } from '@tessera/bff-kit/languages';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import type { LetterWords } from '../letters/letters-in.ts';
import { postLetter } from '../letters/post-letter.ts';
import { TokenSchema } from '../links/check-link.ts';
import { proveAddress } from './prove-address.ts';
import { redeemLink, type RedeemedLink } from '../links/redeem-link.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/email/confirmation',
  summary: 'Confirm an e-mail address with a link from an e-mail',
  description: 'Of a new address it makes the address of the account; the old one is told.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ token: TokenSchema }).openapi('EmailConfirmation'),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The address that is confirmed now',
      content: { 'application/json': { schema: z.object({ email: z.string() }) } },
    },
    ...problemResponses(401, 403, 422),
  },
});

export function mountConfirmEmail(app: AccountApp, deps: AccountDeps): void {
  const { db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const { token } = c.req.valid('json');
    const email = await db.transaction(async (tx) => {
      const link = await redeemLink(tx, token, ['verify-email', 'change-email']);
      if (link.purpose === 'change-email') await moveTo(tx, link, localeOf(c.var.visitor));
      else await proveAddress(tx, link);
      tx.afterCommit(() => lettersWaiting.raise());
      return link.email;
    });
    return c.json({ email }, 200);
  });
}

async function moveTo(
  tx: Transaction,
  { accountId, email }: RedeemedLink,
  locale: string,
): Promise<void> {
  const [before] = await tx.query<{ email: string }>(
    'account.identity.lock-address',
    'select email from identity where id = $1 for update',
    [accountId],
  );
  const [taken] = await tx.query(
    'account.identity.address-taken',
    'select 1 from identity where email = $1 and id <> $2',
    [email, accountId],
  );
  // Whoever has the link reads the address, so they may know that an account has it.
  if (taken) throw addressTaken();
  await tx.query(
    'account.identity.move-address',
    'update identity set email = $2, email_verified = true, updated_at = now() where id = $1',
    [accountId, email],
  );
  // A link to the old address must not open the account any more.
  await tx.query('account.link.void-all', 'delete from email_link where account_id = $1', [
    accountId,
  ]);
  if (!before) return;
  const letter = (words: LetterWords) => words.emailChanged(email);
  await postLetter(tx, { to: before.email, locale, letter });
}

const addressTaken = (): ProblemError =>
  new ProblemError(422, {
    type: 'address-taken',
    title: 'The address was not changed',
    detail:
      'Another account has this address by now. Sign in to that one, or change to another address.',
  });
