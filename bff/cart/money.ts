import { z } from '@hono/zod-openapi';

/** The shop sells in one currency; amounts inside the service are integers of its minor unit (cents). */
export const CURRENCY = 'EUR';

export const MoneySchema = z
  .strictObject({
    amount: z.int().openapi({ example: 13100, description: 'In minor units: 13100 is €131.00.' }),
    currency: z.string().openapi({ example: CURRENCY }),
  })
  .openapi('Money');

export type Money = z.infer<typeof MoneySchema>;

/** An amount in cents as it appears in replies and events. */
export const money = (amount: number): Money => ({ amount, currency: CURRENCY });
