import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';

const OrderId = z.string().min(1).max(100);

export const ReserveBody = z.strictObject({
  orderId: OrderId,
  lines: z
    .array(
      z.strictObject({ variantId: z.uuid().toLowerCase(), quantity: z.int().min(1).max(9999) }),
    )
    .min(1)
    .max(200),
});

const ReservationSchema = z
  .strictObject({ orderId: z.string(), status: z.enum(['held', 'committed', 'released']) })
  .openapi('Reservation');

const reservation = (description: string) => ({
  description,
  content: { 'application/json': { schema: ReservationSchema } },
});
const params = z.object({ orderId: OrderId });

export const reserveRoute = createRoute({
  method: 'post',
  path: '/internal/reservations',
  operationId: 'reserveStock',
  request: { body: { required: true, content: { 'application/json': { schema: ReserveBody } } } },
  responses: {
    201: reservation('The lines are held; the same when they were already'),
    ...problemResponses(401, 403, 409, 422),
  },
});

export const commitRoute = createRoute({
  method: 'post',
  path: '/internal/reservations/{orderId}/commit',
  operationId: 'commitReservation',
  request: { params },
  responses: {
    200: reservation('What was held is sold'),
    ...problemResponses(401, 403, 404, 409, 422),
  },
});

export const releaseRoute = createRoute({
  method: 'delete',
  path: '/internal/reservations/{orderId}',
  operationId: 'releaseReservation',
  request: { params },
  responses: {
    200: reservation('What was held can be sold again'),
    ...problemResponses(401, 403, 409, 422),
  },
});
