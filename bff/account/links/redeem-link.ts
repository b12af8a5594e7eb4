import type { Queryable } from '@tessera/bff-kit/database';
import { ProblemError } from '@tessera/bff-kit/problem';
import { hashSecret, type LinkPurpose } from './link.ts';

export interface RedeemedLink {
  accountId: string;
  purpose: LinkPurpose;
  email: string;
}

const columns = 'account_id as "accountId", purpose, email';

/**
 * Uses a link up: whoever comes second with it finds nothing, also at the same time. Call it in the
 * transaction of what it allows, so that a failure gives the link back.
 *
 * @throws the 422 problem that says what to do when it is unknown, used or too old
 */
export async function redeemLink(
  tx: Queryable,
  secret: string,
  purposes: readonly LinkPurpose[],
): Promise<RedeemedLink> {
  const [link] = await tx.query<RedeemedLink>(
    'account.link.redeem',
    `delete from email_link where secret_hash = $1 and purpose = any($2) and expires_at > now()
     returning ${columns}`,
    [hashSecret(secret), purposes],
  );
  if (!link) throw linkNotValid();
  return link;
}

/** What a link would do, without using it up; null when it does nothing any more. */
export async function findLink(db: Queryable, secret: string): Promise<RedeemedLink | null> {
  const [link] = await db.query<RedeemedLink>(
    'account.link.find',
    `select ${columns} from email_link where secret_hash = $1 and expires_at > now()`,
    [hashSecret(secret)],
  );
  return link ?? null;
}

const linkNotValid = (): ProblemError =>
  new ProblemError(422, {
    type: 'link-not-valid',
    title: 'This link does not work any more',
    detail:
      'Each link works once and for a limited time, and a newer one replaces it. Ask for a new link.',
  });
