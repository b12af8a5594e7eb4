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
    status: z.enum([
      'placing',
      'confirmed',
      'rejected',
      'dispatched',
      'cancelled',
      'return-requested',
      'refunded',
    ]),
    reason: z
      .string()
      .nullable()
      .openapi({ description: 'Why it was rejected or cancelled, in words for the shopper' }),
    reasonCode: z.string().nullable().openapi({
      description: 'The same for programs; null unless it was rejected',
      example: 'payment-declined',
    }),
    placedAt: z.iso.datetime(),
    total: MoneySchema,
    delivery: z
      .union([MoneySchema, z.null()])
      .openapi({ description: 'What delivery cost; null where it is not known' }),
    discount: z
      .union([z.object({ code: z.string().nullable(), amount: MoneySchema }), z.null()])
      .openapi({ description: 'What a promotion took off lines and delivery; null: nothing' }),
    tracking: z.string().nullable().openapi({
      description: 'How the carrier knows the parcel; null until it left, or untracked',
    }),
    refunded: MoneySchema.openapi({ description: 'What was paid back so far' }),
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
  reason_code: string | null;
  placed_at: Date;
  lines: (Omit<Order['lines'][number], 'image'> & { image: unknown })[];
  total_amount: number;
  total_currency: string;
  delivery_amount: number | null;
  discount_amount: number | null;
  discount_code: string | null;
  tracking: string | null;
  /** cents, by the version of the event that told of them */
  refunds: Record<string, number>;
}

export const orderColumns =
  'order_id, reference, status, reason, reason_code, placed_at, lines, total_amount, total_currency, ' +
  'delivery_amount, discount_amount, discount_code, tracking, refunds';

export function toOrder(row: OrderRow): Order {
  const currency = row.total_currency;
  const refunded = Object.values(row.refunds).reduce((sum, amount) => sum + amount, 0);
  return {
    id: row.order_id,
    reference: row.reference,
    status: row.status,
    reason: row.reason,
    reasonCode: row.reason_code,
    placedAt: row.placed_at.toISOString(),
    total: { amount: row.total_amount, currency },
    delivery: row.delivery_amount === null ? null : { amount: row.delivery_amount, currency },
    discount:
      row.discount_amount === null
        ? null
        : { code: row.discount_code, amount: { amount: row.discount_amount, currency } },
    tracking: row.tracking,
    refunded: { amount: refunded, currency },
    lines: row.lines.map((line) => ({ ...line, image: readImage(line.image) })),
  };
}

/** A picture is decoration here: one that has another shape than ours is left out, not an error. */
function readImage(image: unknown): Order['lines'][number]['image'] {
  return ImageSchema.safeParse(image).data ?? null;
}
