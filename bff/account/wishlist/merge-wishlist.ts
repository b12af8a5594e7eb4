import type { Queryable } from '@tessera/bff-kit/database';
import { accountOwner, visitorOwner } from './owner.ts';

// One statement, so that a browser that signs in twice at once loses nothing: what it had goes into the
// account's list, what is there already stays as it was, and the browser's own list ends with its link.
const MERGE = `with list as (
    insert into wishlist (owner) select $2 where exists (select 1 from wishlist_item where owner = $1)
    on conflict do nothing
  ), moved as (
    delete from wishlist_item where owner = $1 returning handle, added_at
  ), ended as (
    delete from wishlist where owner = $1
  )
  insert into wishlist_item (owner, handle, added_at) select $2, handle, added_at from moved
  on conflict do nothing`;

/** Takes what a guest kept into the account that they have just signed in to. */
export async function mergeWishlist(
  db: Queryable,
  { visitorId, accountId }: { visitorId: string; accountId: string },
): Promise<void> {
  await db.query('account.wishlist.merge', MERGE, [
    visitorOwner(visitorId),
    accountOwner(accountId),
  ]);
}
