import type { Queryable } from '@tessera/bff-kit/database';
import type { HeldPromotion, Promotion } from './promotion.ts';

const COLUMNS = `m.code, m.kind, m.value, m.minimum, m.amounts, m.once, to_json(m.ends_at) #>> '{}' AS "endsAt"`;

/** The promotion of a row source named `c` that has a cart's columns, as JSON with what its account used. */
export const CART_PROMOTION = `(SELECT json_build_object('code', m.code, 'kind', m.kind, 'value', m.value,
      'minimum', m.minimum, 'amounts', m.amounts, 'once', m.once, 'endsAt', m.ends_at,
      'used', m.once AND EXISTS (SELECT FROM promotion_use u
        WHERE u.code = m.code AND u.used_by = 'account:' || c.account_id
          AND u.order_id IS DISTINCT FROM c.order_in_progress))
    FROM promotion m WHERE m.code = c.promotion)`;

/** Who uses a code: their e-mail address and, signed in, their account. Sorted, so that nobody waits in a circle. */
export function customerKeys(customer: {
  accountId: string | null;
  email: string | null;
}): string[] {
  const { accountId, email } = customer;
  return [
    ...(accountId === null ? [] : [`account:${accountId}`]),
    ...(email === null ? [] : [`email:${email.trim().toLowerCase()}`]),
  ];
}

const FIND = `SELECT ${COLUMNS}, m.once AND EXISTS (SELECT FROM promotion_use u
    WHERE u.code = m.code AND u.used_by = ANY ($2::text[])) AS used
  FROM promotion m WHERE m.code = $1`;

/** A code in a customer's hands; null when there is none. */
export async function findPromotion(
  db: Queryable,
  code: string,
  customers: string[],
): Promise<HeldPromotion | null> {
  const [found] = await db.query<HeldPromotion>('cart/find-promotion', FIND, [code, customers]);
  return found ?? null;
}

const LIST = `SELECT ${COLUMNS},
    (SELECT count(DISTINCT order_id)::integer FROM promotion_use u WHERE u.code = m.code) AS uses
  FROM promotion m ORDER BY m.created_at, m.code`;

/** All there ever were, the oldest first; `uses` counts orders of those that work once. */
export const listPromotions = (db: Queryable): Promise<(Promotion & { uses: number })[]> =>
  db.query('cart/list-promotions', LIST);

const ADD = `INSERT INTO promotion (code, kind, value, minimum, once, ends_at, amounts)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING code`;

/** False when there is such a code already: codes that are out are not changed. */
export async function addPromotion(db: Queryable, promotion: Promotion): Promise<boolean> {
  const { code, kind, value, minimum, once, endsAt } = promotion;
  const amounts = JSON.stringify(promotion.amounts);
  const values = [code, kind, value, minimum, once, endsAt, amounts];
  return (await db.query('cart/add-promotion', ADD, values)).length > 0;
}

const END = `UPDATE promotion SET ends_at = least(ends_at, $2) WHERE code = $1 RETURNING code`;

/** From now on a code takes nothing off; orders that were placed with it stay as they are. */
export async function endPromotion(db: Queryable, code: string, now: Date): Promise<boolean> {
  return (await db.query('cart/end-promotion', END, [code, now])).length > 0;
}
