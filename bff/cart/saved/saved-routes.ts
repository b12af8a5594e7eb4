import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Context } from 'hono';
import { readCartCookie, type CookieSettings } from '../carts/cart-cookie.ts';
import { cartReply, staleReply } from '../carts/cart-replies.ts';
import { VariantIdSchema, type Cart } from '../carts/cart-schemas.ts';
import type { CartSnapshot } from '../carts/cart.ts';
import { identifyCart } from '../carts/identify-cart.ts';
import { IfMatchSchema, seenVersions } from '../carts/line-version.ts';
import { refuseChange, refuseStale } from '../carts/refuse-change.ts';
import { viewCart } from '../carts/view-cart.ts';
import { forgetSavedLine } from './forget-saved-line.ts';
import { restoreLine } from './restore-line.ts';
import { saveLine } from './save-line.ts';

const params = z.object({ variantId: VariantIdSchema });

const putSaved = createRoute({
  method: 'put',
  path: '/api/cart/saved/{variantId}',
  summary: 'Put a line aside for later; doing it again changes nothing',
  request: { params, headers: IfMatchSchema },
  responses: { 200: cartReply, 412: staleReply, ...problemResponses(401, 404, 422) },
});

const postToCart = createRoute({
  method: 'post',
  path: '/api/cart/saved/{variantId}/to-cart',
  summary: 'Put what was put aside back into the cart, at today’s price',
  request: { params },
  responses: { 200: cartReply, ...problemResponses(401, 404, 409, 422) },
});

const deleteSaved = createRoute({
  method: 'delete',
  path: '/api/cart/saved/{variantId}',
  summary: 'Remove what was put aside; removing it again changes nothing',
  request: { params },
  responses: { 200: cartReply, ...problemResponses(401, 422) },
});

/** What shoppers put aside for later. Every reply is the whole cart, as those of its lines. */
export function mountSavedRoutes(
  app: OpenAPIHono<ServiceEnv>,
  { db, cookie, clock }: { db: Database; cookie: CookieSettings; clock: () => Date },
): void {
  const cartOf = (c: Context<ServiceEnv>): Promise<string> =>
    identifyCart(db, readCartCookie(c, cookie), c.var.visitor);
  const view = (c: Context<ServiceEnv>, cart: CartSnapshot): Cart =>
    viewCart(cart, c.var.visitor, clock());

  app.openapi(putSaved, async (c) => {
    const { variantId } = c.req.valid('param');
    const seen = seenVersions(c.req.valid('header')['if-match']);
    const change = await saveLine(db, { cartId: await cartOf(c), variantId, seen, now: clock() });
    if (!change.done) {
      if (change.refusal === 'cart-changed') throw refuseStale(change, view(c, change.cart));
      throw refuseChange(change.refusal);
    }
    return c.json(view(c, change.cart), 200);
  });

  app.openapi(postToCart, async (c) => {
    const { variantId } = c.req.valid('param');
    const change = await restoreLine(db, { cartId: await cartOf(c), variantId, now: clock() });
    if (!change.done) throw refuseChange(change.refusal);
    return c.json(view(c, change.cart), 200);
  });

  app.openapi(deleteSaved, async (c) => {
    const { variantId } = c.req.valid('param');
    const cart = await forgetSavedLine(db, { cartId: await cartOf(c), variantId });
    return c.json(view(c, cart), 200);
  });
}
