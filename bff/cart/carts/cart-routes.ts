import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Context } from 'hono';
import { addLine } from './add-line.ts';
import { readCartCookie, writeCartCookie, type CookieSettings } from './cart-cookie.ts';
import { AddLineSchema, CartSchema, SetQuantitySchema, VariantIdSchema } from './cart-schemas.ts';
import { identifyCart } from './identify-cart.ts';
import { readCart } from './read-cart.ts';
import { refuseChange } from './refuse-change.ts';
import { removeLine } from './remove-line.ts';
import { setQuantity } from './set-quantity.ts';
import { viewCart } from './view-cart.ts';

interface CartRoutes {
  db: Database;
  cookie: CookieSettings;
  clock: () => Date;
}

const cartReply = {
  description: 'The cart, priced now',
  content: { 'application/json': { schema: CartSchema } },
};
const json = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
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
  request: json(AddLineSchema),
  responses: { 200: cartReply, ...problemResponses(400, 401, 404, 409, 422) },
});

const patchLine = createRoute({
  method: 'patch',
  path: '/api/cart/lines/{variantId}',
  summary: 'Set how many pieces a line has',
  request: { params, ...json(SetQuantitySchema) },
  responses: { 200: cartReply, ...problemResponses(400, 401, 404, 422) },
});

const deleteLine = createRoute({
  method: 'delete',
  path: '/api/cart/lines/{variantId}',
  summary: 'Remove a line; removing it again changes nothing',
  request: { params },
  responses: { 200: cartReply, ...problemResponses(401, 422) },
});

/** The cart's API. Every reply is the whole cart, so that a page needs no second request. */
export function mountCartRoutes(
  app: OpenAPIHono<ServiceEnv>,
  { db, cookie, clock }: CartRoutes,
): void {
  const identify = async (c: Context<ServiceEnv>): Promise<string> =>
    identifyCart(db, await readCartCookie(c, cookie), c.var.visitor);

  app.openapi(getCart, async (c) => {
    const cart = await readCart(db, await identify(c));
    return c.json(viewCart(cart, c.var.visitor, clock()), 200);
  });

  app.openapi(postLine, async (c) => {
    const cartId = await identify(c);
    const { accountId } = c.var.visitor;
    const change = await addLine(db, { cartId, accountId, ...c.req.valid('json'), now: clock() });
    if (!change.done) throw refuseChange(change.refusal);
    await writeCartCookie(c, cookie, cartId);
    return c.json(viewCart(change.cart, c.var.visitor, clock()), 200);
  });

  app.openapi(patchLine, async (c) => {
    const cartId = await identify(c);
    const { quantity } = c.req.valid('json');
    const change = await setQuantity(db, cartId, c.req.valid('param').variantId, quantity);
    if (!change.done) throw refuseChange(change.refusal);
    await writeCartCookie(c, cookie, cartId);
    return c.json(viewCart(change.cart, c.var.visitor, clock()), 200);
  });

  app.openapi(deleteLine, async (c) => {
    const cart = await removeLine(db, await identify(c), c.req.valid('param').variantId);
    return c.json(viewCart(cart, c.var.visitor, clock()), 200);
  });
}
