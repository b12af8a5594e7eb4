import type { Queryable } from '@tessera/bff-kit/database';
import { foldPrintNews } from './fold-print-news.ts';
import { readPrintEvent } from './read-print-event.ts';

const KNOWN = 'select handle, pos from known_print where handle = any ($1::text[])';

const TAKE = `insert into known_print (handle, pos, published, title, image, wall, variants)
  select handle, pos, published, title, image, wall, variants
  from jsonb_to_recordset($1::jsonb) as print (handle text, pos bigint, published boolean, title text,
    image jsonb, wall text, variants jsonb)
  on conflict (handle) do update set pos = excluded.pos, published = excluded.published, title = excluded.title,
    image = excluded.image, wall = excluded.wall, variants = excluded.variants`;

// The row stays, with its title: a list that holds it says that it is no longer sold.
const WITHDRAW = `insert into known_print (handle, pos, published)
  select handle, pos, false from unnest($1::text[], $2::bigint[]) as gone (handle, pos)
  on conflict (handle) do update set pos = excluded.pos, published = false`;

/**
 * Takes a page of catalog's feed into what wishlists show of prints: as many statements for hundreds of events as for
 * one. An event that comes after a newer one of its print changes nothing. Throws if any event of the page breaks its
 * contract, and then changes nothing.
 */
export async function projectPrints(
  tx: Queryable,
  events: readonly { type: string; data: unknown; pos: number }[],
): Promise<void> {
  const heard = events.flatMap((event) => {
    const news = readPrintEvent(event);
    return news.kind === 'not-ours' ? [] : { news, pos: event.pos };
  });
  if (heard.length === 0) return;
  const handles = heard.map(({ news }) => (news.kind === 'removed' ? news : news.print).handle);
  const known = await tx.query<{ handle: string; pos: number }>('account.print.known', KNOWN, [
    [...new Set(handles)],
  ]);
  const { taken, withdrawn } = foldPrintNews(
    heard,
    new Map(known.map(({ handle, pos }) => [handle, pos])),
  );
  if (taken.length > 0) await tx.query('account.print.take', TAKE, [JSON.stringify(taken)]);
  if (withdrawn.length > 0) {
    await tx.query('account.print.withdraw', WITHDRAW, [
      withdrawn.map(({ handle }) => handle),
      withdrawn.map(({ pos }) => pos),
    ]);
  }
}

/** Empties what is known of prints for a replay; wishlists hold handles and stay. */
export async function resetPrints(tx: Queryable): Promise<void> {
  await tx.query('account.print.reset', 'delete from known_print');
}
