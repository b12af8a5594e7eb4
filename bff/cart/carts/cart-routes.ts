import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Context } from 'hono';
import { addLineOnce } from './add-line-once.ts';
import { addLine } from './add-line.ts';
import { readCartCookie, writeCartCookie, type CookieSettings } from './cart-cookie.ts';
import { cartReply, staleReply } from './cart-replies.ts';
import { AddLineSchema, SetQuantitySchema, VariantIdSchema, type Cart } from './cart-schemas.ts';
import type { CartSnapshot } from './cart.ts';
import { browserCartId, identifyCart } from './identify-cart.ts';
import { IfMatchSchema, seenVersions } from './line-version.ts';
import { limitBody } from './limit-body.ts';
import { readCartOf } from './read-cart.ts';
import { refuseChange, refuseStale } from './refuse-change.ts';
import { removeLine } from './remove-line.ts';
import { setQuantity } from './set-quantity.ts';
import { viewCart } from './view-cart.ts';

interface CartRoutes {
  db: Database;
  cookie: CookieSettings;
  clock: () => Date;
}

const json = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const OnceSchema = z.object({
  'idempotency-key': z.string().min(8).max(100).optional().openapi({
    description:
      'For a request that may be sent again, as one that was made without a connection: with the same key the pieces are added once.',
  }),
});
const params = z.object({ variantId: VariantIdSchema });

const getCart = createRoute({
  method: 'get',
  path: '/api/cart/cart',
  summary: 'The visitor’s cart; an empty one if there is none',
  responses: { 200: cartReply, ...problemResponses(401) },
});

const postLine = createRoute({
  method: 'post',
  path: '/api/cart/lines',
  summary: 'Add pieces of a variant',
  middleware: limitBody,
  request: { headers: OnceSchema, ...json(AddLineSchema) },
  responses: { 200: cartReply, ...problemResponses(400, 401, 404, 409, 413, 422) },
});

const patchLine = createRoute({
  method: 'patch',
  path: '/api/cart/lines/{variantId}',
  summary: 'Set how many pieces a line has',
  middleware: limitBody,
  request: { params, headers: IfMatchSchema, ...json(SetQuantitySchema) },
  responses: { 200: cartReply, 412: staleReply, ...problemResponses(400, 401, 404, 413, 422) },
});

const deleteLine = createRoute({
  method: 'delete',
  path: '/api/cart/lines/{variantId}',
  summary: 'Remove a line; removing it again changes nothing',
  request: { params, headers: IfMatchSchema },
  responses: { 200: cartReply, 412: staleReply, ...problemResponses(401, 422) },
});

/**
 * The cart's API. Every reply is the whole cart, so that a page needs no second request. Setting a quantity
 * and removing take an If-Match header with the line's version: the line is the resource that is
 * changed, so a change of another line is no conflict. The header may be left out, because pages of
 * releases from before it are still open in browsers, and for callers that mean "whatever it is now".
 */
export function mountCartRoutes(
  app: OpenAPIHono<ServiceEnv>,
  { db, cookie, clock }: CartRoutes,
): void {
  const cookieOf = (c: Context<ServiceEnv>): string | null => readCartCookie(c, cookie);
  const view = (c: Context<ServiceEnv>, cart: CartSnapshot): Cart =>
    viewCart(cart, c.var.visitor, clock());

  app.openapi(getCart, async (c) => {
    const cart = await readCartOf(db, cookieOf(c), c.var.visitor);
    return c.json(view(c, cart), 200);
  });

  app.openapi(postLine, async (c) => {
    const { visitor } = c.var;
    const cartId = browserCartId(cookieOf(c), visitor);
    const { accountId } = visitor;
    const add = { cartId, accountId, ...c.req.valid('json'), now: clock() };
    const key = c.req.valid('header')['idempotency-key'];
    if (key !== undefined) {
      const added = await addLineOnce(db, add, key);
      const cart = added ?? (await readCartOf(db, cookieOf(c), visitor));
      writeCartCookie(c, cookie, cart.id);
      return c.json(view(c, cart), 200);
    }
    const change = await addLine(db, add);
    if (!change.done) throw refuseChange(change.refusal);
    writeCartCookie(c, cookie, change.cart.id);
    return c.json(view(c, change.cart), 200);
  });

  app.openapi(patchLine, async (c) => {
    const { variantId } = c.req.valid('param');
    const { quantity } = c.req.valid('json');
    const cartId = await identifyCart(db, cookieOf(c), c.var.visitor);
    const seen = seenVersions(c.req.valid('header')['if-match']);
    const change = await setQuantity(db, { cartId, variantId, quantity, seen });
    if (!change.done) {
      if (change.refusal === 'cart-changed') throw refuseStale(change, view(c, change.cart));
      throw refuseChange(change.refusal);
    }
    writeCartCookie(c, cookie, cartId);
    return c.json(view(c, change.cart), 200);
  });

  app.openapi(deleteLine, async (c) => {
    const { variantId } = c.req.valid('param');
    const cartId = await identifyCart(db, cookieOf(c), c.var.visitor);
    const seen = seenVersions(c.req.valid('header')['if-match']);
    const change = await removeLine(db, { cartId, variantId, seen });
    if (!change.done) throw refuseStale(change, view(c, change.cart));
    return c.json(view(c, change.cart), 200);
  });
}
