import { z } from 'zod';

const Line = z.object({ variantId: z.uuid(), quantity: z.int().min(1) });
const Order = z.object({
  orderId: z.string().min(1),
  /** of the order's own stream */
  version: z.int().min(1),
  lines: z.array(Line),
});

/** What this projection needs of cart's events; other members are cart's business. */
export const CartOrderEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cart.order.confirmed.v1'), data: Order }),
  z.object({ type: z.literal('cart.order.cancelled.v1'), data: Order }),
  z.object({
    type: z.literal('cart.order.refunded.v1'),
    data: Order.extend({ returnLines: z.array(Line) }),
  }),
]);

export type CartOrderEvent = z.infer<typeof CartOrderEvent>;

export const countedTypes: ReadonlySet<string> = new Set(
  CartOrderEvent.options.map((option) => option.shape.type.value),
);
