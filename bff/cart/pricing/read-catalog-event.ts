import { z } from '@hono/zod-openapi';
import type { PricedVariant } from './priced-variant.ts';

// What the cart needs of catalog's events and no more: a field that others add or drop is none of
// our business. Prints without pixel sizes are drawn in the catalogue's own 4:5.
const Changed = z.object({
  handle: z.string().min(1),
  title: z.string(),
  published: z.boolean(),
  image: z
    .object({
      base: z.string().nullish(),
      src: z.string().nullish(),
      alt: z.string().nullish(),
      width: z.int().positive().nullish(),
      height: z.int().positive().nullish(),
    })
    .nullish(),
  wall: z.string().nullish(),
  variants: z.array(
    z.object({
      id: z.string().min(1),
      title: z.string(),
      options: z.record(z.string(), z.string()).nullish(),
      price: z.object({ amount: z.int().nonnegative(), currency: z.string() }),
      prices: z.record(z.string(), z.int().nonnegative()).nullish(),
      available: z.boolean(),
    }),
  ),
});

const Removed = z.object({ handle: z.string().min(1) });

export type CatalogNews =
  | { kind: 'changed'; handle: string; variants: PricedVariant[] }
  | { kind: 'removed'; handle: string }
  | { kind: 'not-ours' };

/** What a catalog event means to the cart. Throws a ZodError on one that breaks its contract. */
export function readCatalogEvent(event: { type: string; data: unknown }): CatalogNews {
  if (event.type === 'catalog.product.removed.v1') {
    return { kind: 'removed', handle: Removed.parse(event.data).handle };
  }
  if (event.type !== 'catalog.product.changed.v1') return { kind: 'not-ours' };
  const { handle, title, published, image, wall, variants } = Changed.parse(event.data);
  return {
    kind: 'changed',
    handle,
    variants: variants.map((variant) => ({
      variantId: variant.id,
      handle,
      title,
      variantTitle: variant.title,
      options: variant.options ?? {},
      price: variant.price.amount,
      prices: variant.prices ?? {},
      available: published && variant.available,
      image: {
        base: image?.base ?? null,
        src: image?.src ?? null,
        alt: image?.alt ?? title,
        width: image?.width ?? 1200,
        height: image?.height ?? 1500,
      },
      wall: wall ?? 'mist',
    })),
  };
}
