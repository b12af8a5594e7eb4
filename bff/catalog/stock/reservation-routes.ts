import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';

const OrderId = z.string().min(1).max(100);

const Lines = z
  .array(z.strictObject({ variantId: z.uuid().toLowerCase(), quantity: z.int().min(1).max(9999) }))
  .min(1)
  .max(200);

const ReserveBody = z.strictObject({ orderId: OrderId, lines: Lines });
const ReturnBody = z.strictObject({ returnId: z.string().min(1).max(100), lines: Lines });

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const params = z.object({ orderId: OrderId });

export const reserveRoute = createRoute({
  method: 'post',
  path: '/internal/reservations',
  operationId: 'reserveStock',
  request: { body: body(ReserveBody) },
  responses: {
    201: json(
      z
        .strictObject({
          orderId: z.string(),
          status: z.literal('held'),
          expiresAt: z.iso.datetime(),
        })
        .openapi('HeldReservation'),
      'The lines are held until `expiresAt`; the same when they were already',
    ),
    ...problemResponses(401, 403, 409, 422),
  },
});

export const commitRoute = createRoute({
  method: 'post',
  path: '/internal/reservations/{orderId}/commit',
  operationId: 'commitReservation',
  request: { params },
  responses: {
    200: json(
      z
        .strictObject({ orderId: z.string(), status: z.literal('committed') })
        .openapi('CommittedReservation'),
      'What was held is sold; a hold that ran out was taken again',
    ),
    ...problemResponses(401, 403, 404, 409, 422),
  },
});

export const releaseRoute = createRoute({
  method: 'delete',
  path: '/internal/reservations/{orderId}',
  operationId: 'releaseReservation',
  request: { params },
  responses: {
    200: json(
      z
        .strictObject({ orderId: z.string(), status: z.literal('released') })
        .openapi('ReleasedReservation'),
      'What was held can be sold again, and what was sold is back in stock',
    ),
    ...problemResponses(401, 403, 422),
  },
});

export const returnRoute = createRoute({
  method: 'post',
  path: '/internal/reservations/{orderId}/returns',
  operationId: 'returnGoods',
  request: { params, body: body(ReturnBody) },
  responses: {
    200: json(
      z.strictObject({ orderId: z.string(), returnId: z.string() }).openapi('ReturnedGoods'),
      'The goods are back in stock; the same when they were already',
    ),
    ...problemResponses(401, 403, 404, 409, 422),
  },
});
