import { z } from 'zod';

const Order = z.object({
  orderId: z.string().min(1),
  /** null for a guest */
  accountId: z.string().min(1).nullable(),
  lines: z.array(z.object({ handle: z.string().min(1) })),
});

/** What "who bought what" needs of cart's events. */
export const PurchaseEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cart.order.confirmed.v1'), data: Order }),
  z.object({ type: z.literal('cart.order.cancelled.v1'), data: Order }),
]);

export const purchaseTypes: ReadonlySet<string> = new Set(
  PurchaseEvent.options.map((option) => option.shape.type.value),
);
