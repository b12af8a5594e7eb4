import { z } from 'zod';

const MoneySchema = z.object({ amount: z.int().nonnegative(), currency: z.string().length(3) });

const LineSchema = z.object({
  variantId: z.string(),
  handle: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  quantity: z.int().positive(),
  unitPrice: MoneySchema,
  image: z.unknown(),
});

const common = {
  orderId: z.string(),
  /** of the order's stream; events from before it was told count as 0 */
  version: z.int().nonnegative().default(0),
  reference: z.string(),
  accountId: z.string().nullable(),
  placedAt: z.iso.datetime({ offset: true }),
  lines: z.array(LineSchema).min(1),
  promotion: z.object({ code: z.string() }).optional(),
};
const agreed = { delivery: MoneySchema.optional(), discount: MoneySchema.optional() };
const AfterwardsSchema = z.object({
  ...common,
  total: MoneySchema,
  /** not every event says it, nor do the oldest */
  totals: z.object(agreed).optional(),
});

/**
 * This service's own view of cart's order events: only what the order history shows is required, so
 * cart may add members freely. Unknown members are dropped.
 */
const schemas = {
  'cart.order.placed.v2': z
    .object({ ...common, totals: z.object({ ...agreed, total: MoneySchema }) })
    .transform(({ totals, ...order }) => ({
      ...order,
      totals,
      status: 'placing' as const,
      total: totals.total,
    })),
  'cart.order.confirmed.v1': AfterwardsSchema.transform((order) => ({
    ...order,
    status: 'confirmed' as const,
  })),
  'cart.order.rejected.v1': AfterwardsSchema.extend({
    reason: z.string().nullish(),
    reasonCode: z.string().nullish(),
  }).transform((order) => ({ ...order, status: 'rejected' as const })),
  'cart.order.dispatched.v1': AfterwardsSchema.extend({ tracking: z.string().nullish() }).transform(
    (order) => ({ ...order, status: 'dispatched' as const }),
  ),
  'cart.order.cancelled.v1': AfterwardsSchema.extend({ reason: z.string().nullish() }).transform(
    (order) => ({ ...order, status: 'cancelled' as const }),
  ),
  'cart.order.return-requested.v1': AfterwardsSchema.transform((order) => ({
    ...order,
    status: 'return-requested' as const,
  })),
  // An order of which only some pieces came back stays dispatched, or has another return on its way.
  'cart.order.refunded.v1': AfterwardsSchema.extend({
    refund: MoneySchema,
    status: z.enum(['dispatched', 'return-requested', 'refunded']).catch('refunded'),
  }),
};

/** What one event says of an order. */
export type OrderNews = z.output<(typeof schemas)[keyof typeof schemas]>;
export type OrderStatus = OrderNews['status'];

const isOurs = (type: string): type is keyof typeof schemas => Object.hasOwn(schemas, type);

/**
 * Reads an event of cart's feed; null when it is not about what becomes of an order. Throws when it is,
 * but has another shape.
 */
export const readOrderEvent = (event: { type: string; data: unknown }): OrderNews | null =>
  isOurs(event.type) ? schemas[event.type].parse(event.data) : null;
