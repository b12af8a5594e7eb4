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
  available: boolean;
  image: Image;
  wall: string;
}
