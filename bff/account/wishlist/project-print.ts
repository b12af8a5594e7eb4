import type { Queryable } from '@tessera/bff-kit/database';
import { readPrintEvent } from './read-print-event.ts';

const TAKE = `insert into known_print as known (handle, pos, published, title, image, wall, variants)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (handle) do update set pos = excluded.pos, published = excluded.published, title = excluded.title,
    image = excluded.image, wall = excluded.wall, variants = excluded.variants
  where known.pos <= excluded.pos`;

// The row stays, with its title: a list that holds it says that it is no longer sold.
const WITHDRAW = `insert into known_print as known (handle, pos, published) values ($1, $2, false)
  on conflict (handle) do update set pos = excluded.pos, published = false where known.pos <= excluded.pos`;

/** Takes one event of catalog's feed into what wishlists show of prints. */
export async function projectPrint(
  tx: Queryable,
  event: { type: string; data: unknown; pos: number },
): Promise<void> {
  const news = readPrintEvent(event);
  if (news.kind === 'not-ours') return;
  if (news.kind === 'removed') {
    await tx.query('account.print.withdraw', WITHDRAW, [news.handle, event.pos]);
    return;
  }
  const { handle, published, title, image, wall, variants } = news.print;
  await tx.query('account.print.take', TAKE, [
    handle,
    event.pos,
    published,
    title,
    image ? JSON.stringify(image) : null,
    wall,
    JSON.stringify(variants),
  ]);
}

/** Empties what is known of prints for a replay; wishlists hold handles and stay. */
export async function resetPrints(tx: Queryable): Promise<void> {
  await tx.query('account.print.reset', 'delete from known_print');
}
