import { z } from '@hono/zod-openapi';

export const MoneySchema = z
  .strictObject({
    amount: z.int().openapi({ example: 13100, description: 'In minor units: 13100 is €131.00.' }),
    currency: z.string().openapi({ example: 'EUR' }),
  })
  .openapi('Money');

export type Money = z.infer<typeof MoneySchema>;

/**
 * An amount as it appears in replies and events. Inside the service amounts are integers of the minor unit, which is a
 * hundredth in each currency the shop sells in; beside them stands the currency they are all in.
 */
export const money = (amount: number, currency: string): Money => ({ amount, currency });

const formats = new Map<string, Intl.NumberFormat>();

/** "€15", "£4.90": in a sentence for shoppers. */
export function sayMoney(amount: number, currency: string): string {
  let format = formats.get(currency);
  if (format === undefined) {
    const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
    format = new Intl.NumberFormat('en', style);
    formats.set(currency, format);
  }
  return format.format(amount / 100);
}
