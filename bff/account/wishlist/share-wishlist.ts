import { randomBytes } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import { ownerOf } from './owner.ts';

const path = '/api/account/wishlist/share';

const share = createRoute({
  method: 'post',
  path,
  summary: 'Share the wishlist by a link',
  description: 'A list that is shared already keeps its link.',
  responses: {
    200: {
      description: 'What stands in the link: /wishlist/shared/{token}',
      content: { 'application/json': { schema: z.object({ shareToken: z.string() }) } },
    },
    ...problemResponses(401, 403),
  },
});

const withdraw = createRoute({
  method: 'delete',
  path,
  summary: 'Withdraw the link of the wishlist',
  description: 'Shared again, it gets another one.',
  responses: {
    204: { description: 'Whoever has the link sees nothing any more' },
    ...problemResponses(401, 403),
  },
});

export function mountShareWishlist(app: AccountApp, { auth, db, origin }: AccountDeps): void {
  app.openapi(share, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const [list] = await db.query<{ share_token: string }>(
      'account.wishlist.share',
      `insert into wishlist as list (owner, share_token) values ($1, $2)
       on conflict (owner) do update set share_token = coalesce(list.share_token, excluded.share_token)
       returning share_token`,
      [await ownerOf(auth, c), randomBytes(24).toString('base64url')],
    );
    if (!list) throw new Error('sharing a wishlist returned no row');
    return c.json({ shareToken: list.share_token }, 200);
  });

  app.openapi(withdraw, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    await db.query(
      'account.wishlist.withdraw',
      'update wishlist set share_token = null where owner = $1',
      [await ownerOf(auth, c)],
    );
    return c.body(null, 204);
  });
}
