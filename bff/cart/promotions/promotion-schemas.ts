import { z } from '@hono/zod-openapi';
import { PROMOTION_KINDS } from './promotion.ts';

/** What a code is worth, for programs: the label says the same. */
export const WorthFields = {
  kind: z.enum(PROMOTION_KINDS).optional(),
  value: z.int().optional().openapi({
    description: 'Per cent of a `percent`, cents of an `amount`, else 0.',
  }),
};

export const PromotionSchema = z
  .strictObject({
    code: z.string().openapi({ example: 'WELCOME10' }),
    label: z.string().openapi({ example: '10% off' }),
    ...WorthFields,
    currency: z.string().optional().openapi({
      example: 'EUR',
      description:
        'Of `value`, where that is an amount; another one than the cart’s is one that the code counts in.',
    }),
    message: z.string().nullable().openapi({ description: 'Why it takes nothing off, if so.' }),
    refusal: z
      .strictObject({
        reason: z.enum(['expired', 'used', 'currency', 'minimum', 'pieces']),
        missing: z
          .int()
          .optional()
          .openapi({ description: 'Minor units of a `minimum`, prints of `pieces`.' }),
        currencies: z
          .array(z.string())
          .optional()
          .openapi({ description: 'Of a `currency`: those the code counts in.' }),
      })
      .optional()
      .openapi({ description: 'The same as `message`, for programs.' }),
  })
  .openapi('CartPromotion');
