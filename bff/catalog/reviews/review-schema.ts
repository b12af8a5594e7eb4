import { z } from '@hono/zod-openapi';
import { plainLine, plainText } from './plain-text.ts';

const stars = 'Choose how many stars you give it, from one to five.';

/** What a customer sends. The messages are shown beside the fields. */
export const ReviewInput = z
  .strictObject({
    rating: z.int(stars).min(1, stars).max(5, stars),
    title: z
      .string('Sum it up in a few words.')
      .overwrite(plainLine)
      .min(1, 'Sum it up in a few words.')
      .max(80, 'Keep the summary to 80 characters.'),
    body: z
      .string('Tell others what it is like.')
      .overwrite(plainText)
      .min(20, 'Tell others a little more: at least 20 characters.')
      .max(2000, 'Keep the review to 2,000 characters.'),
    author: z
      .string('Enter the name to show with it.')
      .overwrite(plainLine)
      .min(1, 'Enter the name to show with it.')
      .max(40, 'Keep the name to 40 characters.'),
  })
  .openapi('ReviewInput');
export type ReviewInput = z.infer<typeof ReviewInput>;

const words = {
  rating: z.int().min(1).max(5),
  title: z.string(),
  body: z.string().openapi({ description: 'plain text with line breaks' }),
  author: z.string(),
  writtenOn: z.string().openapi({ description: 'YYYY-MM-DD' }),
};

export const ReviewSchema = z
  .strictObject({
    id: z.int(),
    ...words,
    bought: z.boolean().openapi({
      description: 'by a customer who bought the product; false for examples of the seed',
    }),
  })
  .openapi('Review');

export const ReviewsSchema = z
  .strictObject({
    average: z.number().nullable().openapi({ description: 'one decimal; null without reviews' }),
    total: z.int(),
    distribution: z
      .array(z.strictObject({ stars: z.int(), count: z.int() }))
      .openapi({ description: 'from five stars to one' }),
    items: z.array(ReviewSchema),
    page: z.int(),
    perPage: z.int(),
  })
  .openapi('Reviews');
export type Reviews = z.infer<typeof ReviewsSchema>;

export const MyReviewSchema = z
  .strictObject({
    ...words,
    state: z.enum(['pending', 'published', 'refused']),
    reason: z.string().nullable().openapi({ description: 'why it was refused' }),
  })
  .openapi('MyReview');
export type MyReview = z.infer<typeof MyReviewSchema>;

export const ReviewStandingSchema = z
  .strictObject({
    standing: z.enum(['guest', 'not-bought', 'may-review']),
    review: MyReviewSchema.nullable(),
  })
  .openapi('ReviewStanding');
export type ReviewStanding = z.infer<typeof ReviewStandingSchema>;
