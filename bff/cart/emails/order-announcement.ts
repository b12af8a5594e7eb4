import { readLocale } from '@tessera/bff-kit/languages';
import { z } from 'zod';

/** What shoppers are told of by e-mail. Of a rejected order they are not: nothing has happened. */
export const emailKinds = ['confirmed', 'dispatched', 'cancelled', 'refunded'] as const;
export type EmailKind = (typeof emailKinds)[number];

/** The events behind them. */
export const emailTypes = emailKinds.map((kind) => `cart.order.${kind}.v1`);

const money = z.object({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });

/** As much of an announcement as an e-mail says; what else is in it does not matter here. */
const announcement = z.object({
  orderId: z.string().min(1),
  reference: z.string().min(1),
  // Orders of before letters had languages were announced without it.
  locale: z.unknown().optional(),
  email: z.string(),
  // Orders of before there were e-mails were announced without it.
  name: z.string().default(''),
  lines: z
    .array(
      z.object({
        variantId: z.string(),
        title: z.string(),
        variantTitle: z.string(),
        quantity: z.int(),
        unitPrice: money,
      }),
    )
    .min(1),
  total: money,
  totals: z
    .object({ subtotal: money, delivery: money, discount: money.optional(), tax: money })
    .optional(),
  // What is optional in these was not announced at first.
  promotion: z
    .object({
      code: z.string(),
      label: z.string(),
      kind: z.string().optional(),
      value: z.number().optional(),
    })
    .optional(),
  delivery: z
    .object({
      id: z.string().optional(),
      promise: z.string(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    })
    .optional(),
  giftNote: z.string().optional(),
  reason: z.string().nullish(),
  tracking: z.string().nullish(),
  refund: money.optional(),
  returnLines: z.array(z.object({ variantId: z.string(), quantity: z.int() })).optional(),
});

export type Money = z.infer<typeof money>;
export type OrderAnnouncement = z.infer<typeof announcement> & {
  kind: EmailKind;
  /** what the page was written in on which it was ordered */
  locale: string;
};
export type OrderLine = OrderAnnouncement['lines'][number];

/** An event as an e-mail reads it, or why it cannot be read. */
export function readAnnouncement(event: {
  type: string;
  data: unknown;
}): { ok: true; announcement: OrderAnnouncement } | { ok: false; reason: string } {
  const kind = emailKinds[emailTypes.indexOf(event.type)];
  if (kind === undefined) return { ok: false, reason: `there is no e-mail for ${event.type}` };
  const { success, data, error } = announcement.safeParse(event.data);
  if (success)
    return { ok: true, announcement: { ...data, kind, locale: readLocale(data.locale) } };
  return { ok: false, reason: `the event cannot be read: ${z.prettifyError(error)}` };
}
