import { z } from '@hono/zod-openapi';

const MoneySchema = z
  .object({
    amount: z.int().openapi({ description: 'Minor units, e.g. cents' }),
    currency: z.string(),
  })
  .openapi('Money');

const ImageSchema = z
  .object({
    base: z.string().nullable(),
    src: z.string().nullable(),
    alt: z.string(),
    width: z.number(),
    height: z.number(),
  })
  .openapi('Image');

export const OrderSchema = z
  .object({
    id: z.string(),
    reference: z.string(),
    status: z.enum(['placing', 'confirmed', 'rejected']),
    reason: z.string().nullable(),
    placedAt: z.iso.datetime(),
    total: MoneySchema,
    lines: z.array(
      z.object({
        variantId: z.string(),
        handle: z.string(),
        title: z.string(),
        variantTitle: z.string(),
        quantity: z.int(),
        unitPrice: MoneySchema,
        image: z.union([ImageSchema, z.null()]),
      }),
    ),
  })
  .openapi('Order');

export type Order = z.infer<typeof OrderSchema>;

export interface OrderRow {
  order_id: string;
  reference: string;
  status: Order['status'];
  reason: string | null;
  placed_at: Date;
  lines: (Omit<Order['lines'][number], 'image'> & { image: unknown })[];
  total_amount: number;
  total_currency: string;
}

export const orderColumns =
  'order_id, reference, status, reason, placed_at, lines, total_amount, total_currency';

export function toOrder(row: OrderRow): Order {
  return {
    id: row.order_id,
    reference: row.reference,
    status: row.status,
    reason: row.reason,
    placedAt: row.placed_at.toISOString(),
    total: { amount: row.total_amount, currency: row.total_currency },
    lines: row.lines.map((line) => ({ ...line, image: readImage(line.image) })),
  };
}

/** A picture is decoration here: one that has another shape than ours is left out, not an error. */
function readImage(image: unknown): Order['lines'][number]['image'] {
  return ImageSchema.safeParse(image).data ?? null;
}
