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

/**
 * This service's own view of cart's order events: only what the order history shows is required, so
 * cart may add members freely. Unknown members are dropped.
 */
export const OrderEventDataSchema = z.object({
  orderId: z.string(),
  reference: z.string(),
  accountId: z.string().nullable(),
  placedAt: z.iso.datetime({ offset: true }),
  lines: z.array(LineSchema).min(1),
  total: MoneySchema,
  reason: z.string().nullish(),
});

export type OrderEventData = z.infer<typeof OrderEventDataSchema>;
export type OrderStatus = 'placing' | 'confirmed' | 'rejected';

const statusOfType: Record<string, OrderStatus> = {
  'cart.order.placed.v1': 'placing',
  'cart.order.confirmed.v1': 'confirmed',
  'cart.order.rejected.v1': 'rejected',
};

/** The status an order has after an event of that type, or null when the type is none of ours. */
export function statusAfter(type: string): OrderStatus | null {
  return statusOfType[type] ?? null;
}
