import { createRoute, z } from '@hono/zod-openapi';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import { ownerOf } from './owner.ts';

/** More than anybody looks through; it bounds what one browser can make us keep. */
const most = 200;

const path = '/api/account/wishlist/items/{handle}';
const request = { params: z.object({ handle: z.string().min(1).max(200) }) };

const read = createRoute({
  method: 'get',
  path,
  summary: 'Whether a print is in the wishlist',
  request,
  responses: {
    200: {
      description: 'Whether it is',
      content: { 'application/json': { schema: z.object({ saved: z.boolean() }) } },
    },
    ...problemResponses(401, 422),
  },
});

const save = createRoute({
  method: 'put',
  path,
  summary: 'Keep a print in the wishlist',
  request,
  responses: {
    204: { description: 'It is in the list, now or already' },
    ...problemResponses(401, 403, 404, 422),
  },
});

const remove = createRoute({
  method: 'delete',
  path,
  summary: 'Take a print out of the wishlist',
  request,
  responses: {
    204: { description: 'It is not in the list, now or before' },
    ...problemResponses(401, 403, 422),
  },
});

// A visit of a page makes no list: only keeping something does.
const SAVE = `with print as (
    select handle from known_print where handle = $2 and published
  ), list as (
    insert into wishlist (owner) select $1 from print on conflict do nothing
  ), kept as (
    insert into wishlist_item (owner, handle)
    select $1, handle from print where (select count(*) from wishlist_item where owner = $1) < $3
    on conflict (owner, handle) do update set handle = excluded.handle returning handle
  )
  select exists (select 1 from print) as known, exists (select 1 from kept) as kept`;

export function mountSavePrint(app: AccountApp, { auth, db, origin }: AccountDeps): void {
  app.openapi(read, async (c) => {
    const rows = await db.query(
      'account.wishlist.holds',
      'select 1 from wishlist_item where owner = $1 and handle = $2',
      [await ownerOf(auth, c), c.req.valid('param').handle],
    );
    c.header('cache-control', 'no-store');
    return c.json({ saved: rows.length > 0 }, 200);
  });

  app.openapi(save, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const { handle } = c.req.valid('param');
    const owner = await ownerOf(auth, c);
    const [done] = await db.query<{ known: boolean; kept: boolean }>(
      'account.wishlist.save',
      SAVE,
      [owner, handle, most],
    );
    if (!done?.known) throw unknownPrint();
    if (!done.kept) throw listIsFull();
    return c.body(null, 204);
  });

  app.openapi(remove, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    await db.query(
      'account.wishlist.remove',
      'delete from wishlist_item where owner = $1 and handle = $2',
      [await ownerOf(auth, c), c.req.valid('param').handle],
    );
    return c.body(null, 204);
  });
}

const unknownPrint = (): ProblemError =>
  new ProblemError(404, {
    type: 'not-found',
    title: 'There is no such print',
    detail: 'It may be no longer sold. If it is new, try again in a moment.',
  });

const listIsFull = (): ProblemError =>
  new ProblemError(422, {
    type: 'wishlist-full',
    title: 'The wishlist is full',
    detail: `A wishlist holds ${most} prints. Take one out, then add this one.`,
  });
