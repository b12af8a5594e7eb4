import { z } from '@hono/zod-openapi';
import { ProblemSchema } from '@tessera/bff-kit/problem';
import { DeliveryOptionSchema } from '../delivery/delivery-schemas.ts';
import { MoneySchema } from '../money.ts';
import { ImageSchema } from '../pricing/priced-variant.ts';
import { PromotionSchema } from '../promotions/promotion-schemas.ts';
import { MAX_QUANTITY } from './cart.ts';

/** More than any merge makes; what a shopper may set depends on the line. */
const MOST_PIECES = 1_000_000;
const quantityMessage = `Choose a quantity from 1 to ${MAX_QUANTITY}`;
const pieces = z.int(quantityMessage).min(1, quantityMessage).openapi({ example: 1 });

const QuantitySchema = pieces.max(MAX_QUANTITY, quantityMessage);

export const VariantIdSchema = z
  .string('Choose a size and a frame')
  .min(1, 'Choose a size and a frame')
  .max(200, 'This is not the id of a print');

export const AddLineSchema = z
  .strictObject({ variantId: VariantIdSchema, quantity: QuantitySchema.default(1) })
  .openapi('AddLine');

export const SetQuantitySchema = z
  .object({
    quantity: pieces.max(MOST_PIECES, quantityMessage).openapi({
      description: `At most ${MAX_QUANTITY}; a line that has more, because two carts were merged, may keep or lower it.`,
    }),
  })
  .openapi('SetQuantity');

const LineSchema = z
  .strictObject({
    id: z.string(),
    variantId: z.string(),
    title: z.string(),
    variantTitle: z.string().openapi({ example: '40 × 50 cm / Black' }),
    handle: z.string(),
    image: ImageSchema,
    wall: z.string(),
    frame: z.enum(['black', 'oak', 'white', 'none']),
    unitPrice: MoneySchema,
    quantity: z.int(),
    total: MoneySchema,
    available: z.boolean(),
    version: z.string().openapi({
      example: '12-3',
      description: 'Send it as If-Match, in double quotes, to change this very state of the line.',
    }),
  })
  .openapi('CartLine');

const SavedLineSchema = LineSchema.omit({ id: true, total: true, version: true }).openapi(
  'SavedLine',
);

const NoticeSchema = z
  .strictObject({
    type: z.enum(['price-changed', 'unavailable']),
    variantId: z.string(),
    message: z.string(),
    from: MoneySchema.optional(),
    to: MoneySchema.optional(),
  })
  .openapi('CartNotice');

export const CartSchema = z
  .strictObject({
    lines: z.array(LineSchema),
    saved: z.array(SavedLineSchema).openapi({
      description: 'What was put aside for later, the newest first; not part of any sum.',
    }),
    count: z.int().openapi({ description: 'Pieces that can be bought, for the badge.' }),
    subtotal: MoneySchema,
    delivery: MoneySchema,
    deliveryOption: DeliveryOptionSchema.openapi({
      description: 'What `delivery` is the price of.',
    }),
    promotion: PromotionSchema.nullable().openapi({ description: 'The code that was put in.' }),
    discount: MoneySchema.openapi({
      description: 'What the promotion takes off: `total` is `subtotal` and `delivery` without it.',
    }),
    taxPercent: z.number(),
    tax: MoneySchema.openapi({ description: 'The tax that `total` includes.' }),
    total: MoneySchema,
    version: z.int(),
    notices: z.array(NoticeSchema),
    renamed: z
      .array(
        z.strictObject({
          variantId: z.string(),
          message: z.string(),
          before: z.string().optional().openapi({ description: 'The name it had.' }),
          now: z.string().optional(),
        }),
      )
      .openapi({ description: 'Lines whose print has another name than when they were touched.' }),
    orderInProgress: z.uuid().nullable(),
    shopper: z
      .strictObject({ email: z.string().nullable(), name: z.string().nullable() })
      .openapi({ description: 'What a signed-in shopper need not type again.' }),
  })
  .openapi('Cart');

export const CartChangedSchema = ProblemSchema.extend({
  cart: CartSchema.openapi({ description: 'The cart as it is now; nothing was written.' }),
}).openapi('CartChanged');

export type Cart = z.infer<typeof CartSchema>;
