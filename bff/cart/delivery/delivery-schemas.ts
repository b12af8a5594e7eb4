import { z } from '@hono/zod-openapi';
import { money, MoneySchema } from '../money.ts';
import { DELIVERY_IDS, type DeliveryOption } from './delivery-options.ts';

export const DeliveryIdSchema = z.enum(DELIVERY_IDS, 'Choose how you want to receive your prints');

export const DeliveryOptionSchema = z
  .strictObject({
    id: DeliveryIdSchema,
    label: z.string().openapi({ example: 'Standard' }),
    price: MoneySchema,
    from: z.iso.date(),
    to: z.iso.date(),
    promise: z.string().openapi({ example: 'Arrives Thu 26 to Fri 27 Nov' }),
    needsStore: z.boolean(),
  })
  .openapi('DeliveryOption');

const DestinationSchema = z
  .strictObject({
    country: z.string().openapi({ example: 'DE', description: 'ISO 3166-1 alpha-2' }),
    name: z.string().openapi({ example: 'Germany' }),
    taxPercent: z.number().openapi({ description: 'The VAT that prices include there.' }),
  })
  .openapi('Destination');

const PricedDeliverySchema = z
  .strictObject({
    id: DeliveryIdSchema,
    discount: MoneySchema,
    total: MoneySchema.openapi({ description: 'What the cart costs with this way of delivery.' }),
  })
  .openapi('PricedDelivery');

export const DeliveryOptionsSchema = z
  .strictObject({
    options: z.array(DeliveryOptionSchema),
    totals: z.array(PricedDeliverySchema).openapi({ description: 'In the order of `options`.' }),
    destinations: z.array(DestinationSchema).openapi({ description: 'Home first.' }),
    cutOffHour: z.int(),
    timeZone: z.string(),
  })
  .openapi('DeliveryOptions');

/** The option as the API gives it out. */
export const viewDelivery = (
  option: DeliveryOption,
  currency: string,
): z.infer<typeof DeliveryOptionSchema> => ({
  ...option,
  price: money(option.price, currency),
});
