import { z } from '@hono/zod-openapi';

export const ImageSchema = z
  .strictObject({
    base: z.string().nullable().openapi({ example: '/art/harbour-evening' }),
    src: z.string().nullable(),
    alt: z.string(),
    width: z.int(),
    height: z.int(),
  })
  .openapi('Image');

export type Image = z.infer<typeof ImageSchema>;

/** A variant as the cart knows it: catalog's word, kept here so that a cart works without catalog. */
export interface PricedVariant {
  variantId: string;
  handle: string;
  title: string;
  variantTitle: string;
  options: Record<string, string>;
  /** cents, tax included */
  price: number;
  /** the same in each currency it is sold in; empty where catalog told of one currency only, of EUR */
  prices: Partial<Record<string, number>>;
  available: boolean;
  image: Image;
  wall: string;
}

/** How a variant is called to shoppers: "Harbour, Evening (40 × 50 cm / Black)". */
export const nameOf = ({
  title,
  variantTitle,
}: Pick<PricedVariant, 'title' | 'variantTitle'>): string => `${title} (${variantTitle})`;

/** The same in SQL, of a row source named `p` that has a variant's columns. */
export const NAME_SQL = `p.title || ' (' || p.variant_title || ')'`;
