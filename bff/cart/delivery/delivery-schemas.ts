import { z } from '@hono/zod-openapi';
import { money, MoneySchema } from '../money.ts';
import type { DeliveryOption } from './delivery-options.ts';

export const DeliveryIdSchema = z.enum(
  ['standard', 'express', 'pick-up'],
  'Choose how you want to receive your prints',
);

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

export const DeliveryOptionsSchema = z
  .strictObject({
    options: z.array(DeliveryOptionSchema),
    cutOffHour: z.int(),
    timeZone: z.string(),
  })
  .openapi('DeliveryOptions');

/** The option as the API gives it out. */
export const viewDelivery = (option: DeliveryOption): z.infer<typeof DeliveryOptionSchema> => ({
  ...option,
  price: money(option.price),
});
