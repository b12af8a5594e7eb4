import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { currencyOf } from '@tessera/bff-kit/currencies';
import type { Database } from '@tessera/bff-kit/database';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { readCartCookie, writeCartCookie, type CookieSettings } from '../carts/cart-cookie.ts';
import { CartSchema } from '../carts/cart-schemas.ts';
import { identifyCart } from '../carts/identify-cart.ts';
import { limitBody } from '../carts/limit-body.ts';
import { viewCart } from '../carts/view-cart.ts';
import { refusalWords } from './promotion-words.ts';
import { customerKeys } from './promotion-store.ts';
import { applyPromotion, removePromotion, type PromotionChange } from './set-promotion.ts';

const message = 'Enter a code';
const ApplyPromotionSchema = z
  .strictObject({
    code: z
      .string(message)
      .trim()
      .min(1, message)
      .max(60, 'This is too long for a code')
      .openapi({ example: 'WELCOME10' }),
  })
  .openapi('ApplyPromotion');

const cartReply = {
  description: 'The cart, priced now',
  content: { 'application/json': { schema: CartSchema } },
};

const putPromotion = createRoute({
  method: 'put',
  path: '/api/cart/promotion',
  summary: 'Use a promotion code; it takes the place of another one',
  middleware: limitBody,
  request: {
    body: { required: true, content: { 'application/json': { schema: ApplyPromotionSchema } } },
  },
  responses: { 200: cartReply, ...problemResponses(400, 401, 404, 409, 413, 422) },
});

const deletePromotion = createRoute({
  method: 'delete',
  path: '/api/cart/promotion',
  summary: 'Take the promotion code off; again changes nothing',
  responses: { 200: cartReply, ...problemResponses(401) },
});

type Refused = Extract<PromotionChange, { done: false }>;

function wordsOf({ code, refusal, currency }: Refused): string {
  switch (refusal.reason) {
    case 'unknown':
      return `We do not know the code ${code}. Check how it is spelled and try again.`;
    case 'empty-cart':
      return 'Put a print into the cart before you use a code.';
    default:
      return refusalWords(code, refusal, currency);
  }
}

function refuse(refused: Refused): ProblemError {
  const { code, refusal, currency } = refused;
  const { reason } = refusal;
  const detail = wordsOf(refused);
  return new ProblemError(reason === 'unknown' ? 404 : 409, {
    type: `promotion-${reason}`,
    title: 'The code was not used',
    detail,
    errors: [{ field: 'code', code: reason, message: detail }],
    code,
    currency,
    ...('missing' in refusal && { missing: refusal.missing }),
    ...('currencies' in refusal && { currencies: refusal.currencies }),
  });
}

/** `PUT` and `DELETE /api/cart/promotion`. Both answer with the whole cart, as every change of it does. */
export function mountPromotionRoutes(
  app: OpenAPIHono<ServiceEnv>,
  { db, cookie, clock }: { db: Database; cookie: CookieSettings; clock: () => Date },
): void {
  app.openapi(putPromotion, async (c) => {
    const { visitor } = c.var;
    const cartId = await identifyCart(db, readCartCookie(c, cookie), visitor);
    const { code } = c.req.valid('json');
    const customers = customerKeys(visitor);
    const currency = currencyOf(visitor);
    const change = await applyPromotion(db, { cartId, code, customers, currency, now: clock() });
    if (!change.done) throw refuse(change);
    writeCartCookie(c, cookie, cartId);
    return c.json(viewCart(change.cart, visitor, clock()), 200);
  });

  app.openapi(deletePromotion, async (c) => {
    const cartId = await identifyCart(db, readCartCookie(c, cookie), c.var.visitor);
    const cart = await removePromotion(db, cartId);
    return c.json(viewCart(cart, c.var.visitor, clock()), 200);
  });
}
