/** What decides whose cart a row is. */
export interface CartOwner {
  id: string;
  accountId: string | null;
  orderInProgress: string | null;
}

export type CartChoice<Row> =
  | { kind: 'stored'; cart: Row }
  /** nothing is stored yet; a new cart goes by `cartId` */
  | { kind: 'new'; cartId: string }
  | { kind: 'merge'; guest: Row; account: Row | undefined };

/** The rows that `chooseCart` decides on, as a condition: $1 is the browser's cart, $2 the account. */
export const CANDIDATE = `(c.id = $1::uuid OR c.account_id = $2::text)`;

/**
 * The cart a signed-in shopper works on. The browser's guest cart becomes the account's, or is added
 * to the one the account already has. A cart of another account in this browser is left alone. A
 * guest cart that an order is being placed from stays as it is until that order is decided.
 *
 * @param o.rows the candidates there are
 * @param o.cartId the browser's cart
 * @param o.spareId for a new cart, when the browser's belongs to another account
 */
export function chooseCart<Row extends CartOwner>(o: {
  rows: Row[];
  cartId: string;
  accountId: string;
  spareId: string;
}): CartChoice<Row> {
  const account = o.rows.find((row) => row.accountId === o.accountId);
  const named = o.rows.find((row) => row.id === o.cartId);
  if (named?.accountId === null) {
    if (named.orderInProgress !== null) return { kind: 'stored', cart: named };
    return { kind: 'merge', guest: named, account };
  }
  if (account) return { kind: 'stored', cart: account };
  return { kind: 'new', cartId: named ? o.spareId : o.cartId };
}

/**
 * The same decision in SQL: the cart's `id`, or null where a guest's cart is to be merged first.
 * $1 is the browser's cart, $2 the account, $4 the spare id.
 */
export const CHOSEN_CART = `SELECT CASE
    WHEN named.id IS NULL THEN coalesce(account.id, $1::uuid)
    WHEN named.account_id IS NOT NULL THEN coalesce(account.id, $4::uuid)
    WHEN named.order_in_progress IS NOT NULL THEN named.id
  END AS id
  FROM (SELECT) one
  LEFT JOIN cart named ON named.id = $1::uuid
  LEFT JOIN cart account ON account.account_id = $2::text`;
