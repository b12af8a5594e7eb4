import { z } from '@hono/zod-openapi';
import { DeliveryIdSchema, DeliveryOptionSchema } from '../delivery/delivery-schemas.ts';
import { MoneySchema } from '../money.ts';
import { ImageSchema } from '../pricing/priced-variant.ts';

// The schema checks the shape; what the fields must say is `checkOrderForm`'s business, so that a
// shopper learns of every mistake at once.
const text = (message: string, max: number) => z.string(message).max(max, 'This is too long');

const AddressSchema = z
  .object({
    line1: text('Enter the street and number', 200),
    line2: text('This is not an address line', 200).optional(),
    postcode: text('Enter the postcode', 20),
    city: text('Enter the town or city', 100),
    country: text('Choose a country', 2).openapi({ example: 'DE' }),
  })
  .openapi('Address');

export const PlaceOrderSchema = z
  .strictObject({
    email: text('Enter your e-mail address', 254).openapi({ example: 'ada@example.org' }),
    name: text('Enter your full name', 200).openapi({ example: 'Ada Lovelace' }),
    address: AddressSchema.optional().openapi({ description: 'Not needed for a pick-up.' }),
    delivery: DeliveryIdSchema,
    storeId: text('Choose a store', 200).optional().openapi({ description: 'For a pick-up.' }),
    card: z.object({
      number: text('Enter the card number', 40).openapi({ example: '4242 4242 4242 4242' }),
      expiry: text('Enter the expiry date like 04/28', 10).openapi({ example: '04/28' }),
      securityCode: text('Enter the security code', 10).openapi({ example: '123' }),
      name: text('Enter the name on the card', 200).optional(),
    }),
    expectedTotal: MoneySchema.openapi({ description: 'The total the shopper agreed to.' }),
  })
  .openapi('PlaceOrder');

export type PlaceOrder = z.infer<typeof PlaceOrderSchema>;

export const IdempotencyKeySchema = z.object({
  'idempotency-key': z
    .string('Send an Idempotency-Key header, so that a repeated request places one order')
    .regex(
      /^[\w-]{8,200}$/,
      'An Idempotency-Key has 8 to 200 letters, digits, hyphens or underscores',
    ),
});

const StepSchema = z
  .strictObject({
    name: z.enum(['stock', 'payment', 'delivery']),
    state: z.enum(['done', 'current', 'waiting', 'failed', 'undone']),
  })
  .openapi('OrderStep');

export const OrderSchema = z
  .strictObject({
    id: z.uuid(),
    reference: z.string().openapi({ example: 'TS-7K3M-9QXD' }),
    status: z.enum(['placing', 'confirmed', 'rejected']),
    nextAction: z.enum(['confirm-payment']).nullable(),
    reason: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    steps: z.array(StepSchema),
    placedAt: z.iso.datetime(),
    guest: z.boolean().openapi({ description: 'Placed without an account.' }),
    email: z.string(),
    name: z.string(),
    address: AddressSchema.nullable(),
    delivery: DeliveryOptionSchema,
    storeId: z.string().nullable(),
    lines: z.array(
      z.strictObject({
        variantId: z.string(),
        handle: z.string(),
        title: z.string(),
        variantTitle: z.string(),
        quantity: z.int(),
        unitPrice: MoneySchema,
        total: MoneySchema,
        image: ImageSchema,
        wall: z.string(),
        frame: z.enum(['black', 'oak', 'white', 'none']),
      }),
    ),
    subtotal: MoneySchema,
    taxPercent: z.int(),
    tax: MoneySchema,
    total: MoneySchema,
    card: z.strictObject({ brand: z.string(), last4: z.string() }),
  })
  .openapi('Order');

export type OrderReply = z.infer<typeof OrderSchema>;
