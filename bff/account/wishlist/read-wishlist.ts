import { createRoute, z } from '@hono/zod-openapi';
import { currencyOf } from '@tessera/bff-kit/currencies';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { ownerOf } from './owner.ts';
import { readWishes, WishlistSchema, WishSchema } from './wishlist.ts';

const own = createRoute({
  method: 'get',
  path: '/api/account/wishlist',
  summary: 'The wishlist of the account, or of this browser while nobody is signed in',
  responses: {
    200: {
      description: 'The prints, the newest first',
      content: { 'application/json': { schema: WishlistSchema } },
    },
    ...problemResponses(401),
  },
});

const shared = createRoute({
  method: 'get',
  path: '/api/account/shared-wishlists/{token}',
  summary: 'A wishlist that somebody shared by its link',
  description: 'It does not say whose it is.',
  request: { params: z.object({ token: z.string().min(1).max(100) }) },
  responses: {
    200: {
      description: 'The prints, the newest first',
      content: { 'application/json': { schema: z.object({ items: z.array(WishSchema) }) } },
    },
    ...problemResponses(401, 404, 422),
  },
});

export function mountReadWishlist(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(own, async (c) => {
    const owner = await ownerOf(auth, c);
    const [list] = await db.query<{ share_token: string | null }>(
      'account.wishlist.share-token',
      'select share_token from wishlist where owner = $1',
      [owner],
    );
    const items = await readWishes(db, owner, currencyOf(c.var.visitor));
    c.header('cache-control', 'no-store');
    return c.json({ items, shareToken: list?.share_token ?? null }, 200);
  });

  app.openapi(shared, async (c) => {
    const [list] = await db.query<{ owner: string }>(
      'account.wishlist.by-token',
      'select owner from wishlist where share_token = $1',
      [c.req.valid('param').token],
    );
    if (!list) throw notShared();
    c.header('cache-control', 'no-store');
    return c.json({ items: await readWishes(db, list.owner, currencyOf(c.var.visitor)) }, 200);
  });
}

const notShared = (): ProblemError =>
  new ProblemError(404, {
    type: 'not-found',
    title: 'There is no such wishlist',
    detail: 'It is not shared any more, or the link is not complete. Ask whoever sent it to you.',
  });
