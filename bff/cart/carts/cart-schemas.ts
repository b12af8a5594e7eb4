import { z } from '@hono/zod-openapi';
import { DeliveryOptionSchema } from '../delivery/delivery-schemas.ts';
import { MoneySchema } from '../money.ts';
import { ImageSchema } from '../pricing/priced-variant.ts';
import { MAX_QUANTITY } from './cart.ts';

const quantityMessage = `Choose a quantity from 1 to ${MAX_QUANTITY}`;

export const QuantitySchema = z
  .int(quantityMessage)
  .min(1, quantityMessage)
  .max(MAX_QUANTITY, quantityMessage)
  .openapi({ example: 1 });

export const VariantIdSchema = z
  .string('Choose a size and a frame')
  .min(1, 'Choose a size and a frame')
  .max(200, 'This is not the id of a print');

export const AddLineSchema = z
  .strictObject({ variantId: VariantIdSchema, quantity: QuantitySchema.default(1) })
  .openapi('AddLine');

export const SetQuantitySchema = z.object({ quantity: QuantitySchema }).openapi('SetQuantity');

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
  })
  .openapi('CartLine');

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
    count: z.int().openapi({ description: 'Pieces that can be bought, for the badge.' }),
    subtotal: MoneySchema,
    delivery: MoneySchema,
    deliveryOption: DeliveryOptionSchema.openapi({
      description: 'What `delivery` is the price of.',
    }),
    taxPercent: z.int(),
    tax: MoneySchema.openapi({ description: 'The tax that `total` includes.' }),
    total: MoneySchema,
    version: z.int(),
    notices: z.array(NoticeSchema),
    orderInProgress: z.uuid().nullable(),
    shopper: z
      .strictObject({ email: z.string().nullable(), name: z.string().nullable() })
      .openapi({ description: 'What a signed-in shopper need not type again.' }),
  })
  .openapi('Cart');

export type Cart = z.infer<typeof CartSchema>;
