import { z } from '@hono/zod-openapi';
import { DeliveryIdSchema, DeliveryOptionSchema } from '../delivery/delivery-schemas.ts';
import { MoneySchema } from '../money.ts';
import { ImageSchema } from '../pricing/priced-variant.ts';
import { WorthFields } from '../promotions/promotion-schemas.ts';
import { ORDER_STATUSES } from './order-state.ts';

// The schema checks the shape; what the fields must say is `checkOrderForm`'s business, so that a
// shopper learns of every mistake at once.
const text = (message: string, max: number) => z.string(message).max(max, 'This is too long');

const GIFT_NOTE_MAX = 200;

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
    giftNote: z
      .string('Write the note, or leave it out')
      .trim()
      .max(GIFT_NOTE_MAX, `A gift note has at most ${GIFT_NOTE_MAX} characters`)
      .optional()
      .openapi({ description: 'Plain text that is packed with the prints.' }),
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

export const CancellationSchema = z
  .strictObject({ reason: text('Say why, or leave it out', 500).trim().optional() })
  .openapi('Cancellation');

const quantity = 'Choose how many pieces come back, 1 or more';
const ReturnLineSchema = z
  .strictObject({
    variantId: z.string('Say which print comes back').min(1).max(200),
    quantity: z.int(quantity).min(1, quantity).max(9999, quantity),
  })
  .openapi('ReturnLine');

export const ReturnRequestSchema = z
  .strictObject({
    lines: z
      .array(ReturnLineSchema, 'Choose what comes back')
      .min(1, 'Choose what comes back')
      .max(200, 'A return has at most 200 lines'),
    reason: text('Say why it comes back', 500).trim().min(1, 'Say why it comes back'),
  })
  .openapi('ReturnRequest');

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
    status: z.enum(ORDER_STATUSES),
    nextAction: z.enum(['confirm-payment']).nullable(),
    paymentUrl: z
      .string()
      .nullable()
      .openapi({ description: 'The bank’s own page, where the payment is to be confirmed.' }),
    holdUntil: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'The prints are held that long while the payment is confirmed.' }),
    can: z
      .strictObject({ cancel: z.boolean(), requestReturn: z.boolean() })
      .openapi({ description: 'What its shopper may do with it now.' }),
    reason: z
      .strictObject({
        code: z.string(),
        message: z.string(),
        short: z
          .array(z.strictObject({ variantId: z.string(), available: z.int() }))
          .optional()
          .openapi({ description: 'What is left of prints that were missing.' }),
        decline: z
          .string()
          .optional()
          .openapi({ example: 'insufficient-funds', description: 'Why the bank said no.' }),
      })
      .nullable(),
    steps: z.array(StepSchema),
    placedAt: z.iso.datetime(),
    dispatchedAt: z.iso.datetime().nullable(),
    tracking: z.string().nullable(),
    guest: z.boolean().openapi({ description: 'Placed without an account.' }),
    email: z.string(),
    name: z.string(),
    address: AddressSchema.nullable(),
    delivery: DeliveryOptionSchema,
    storeId: z.string().nullable(),
    storeName: z.string().nullable().openapi({ example: 'Tessera Mitte, Berlin' }),
    giftNote: z.string().nullable().openapi({ description: 'Packed with the prints.' }),
    lines: z.array(
      z.strictObject({
        variantId: z.string(),
        handle: z.string(),
        title: z.string(),
        variantTitle: z.string(),
        quantity: z.int(),
        returnable: z.int().openapi({ description: 'Pieces that can still be sent back.' }),
        unitPrice: MoneySchema,
        total: MoneySchema,
        image: ImageSchema,
        wall: z.string(),
        frame: z.enum(['black', 'oak', 'white', 'none']),
      }),
    ),
    subtotal: MoneySchema,
    discount: z
      .strictObject({
        code: z.string(),
        label: z.string(),
        ...WorthFields,
        amount: MoneySchema,
      })
      .nullable()
      .openapi({ description: 'What a promotion took off `subtotal` and delivery.' }),
    taxPercent: z.number(),
    tax: MoneySchema,
    total: MoneySchema,
    card: z.strictObject({ brand: z.string(), last4: z.string() }),
    refunds: z.array(z.strictObject({ amount: MoneySchema, at: z.iso.datetime() })),
    returns: z.array(
      z.strictObject({
        id: z.string().openapi({ example: 'R-5F2A90C1' }),
        status: z.enum(['requested', 'received', 'refunded']),
        lines: z.array(ReturnLineSchema),
        reason: z.string(),
        amount: MoneySchema,
        requestedAt: z.iso.datetime(),
      }),
    ),
  })
  .openapi('Order');

export type OrderReply = z.infer<typeof OrderSchema>;
