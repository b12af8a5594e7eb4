import { z } from 'zod';
import type { ImageSchema } from './wishlist.ts';

// What a wishlist needs of catalog's events and no more.
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
      price: z.object({ amount: z.int().nonnegative(), currency: z.string() }),
      prices: z.record(z.string(), z.int().nonnegative()).optional(),
      available: z.boolean(),
    }),
  ),
});
const Removed = z.object({ handle: z.string().min(1) });

export interface KnownPrint {
  handle: string;
  published: boolean;
  title: string;
  image: z.infer<typeof ImageSchema> | null;
  wall: string | null;
  variants: z.infer<typeof Changed>['variants'];
}

export type PrintNews =
  | { kind: 'changed'; print: KnownPrint }
  | { kind: 'removed'; handle: string }
  | { kind: 'not-ours' };

/** What a catalog event means to a wishlist. Throws a ZodError on one that breaks its contract. */
export function readPrintEvent(event: { type: string; data: unknown }): PrintNews {
  if (event.type === 'catalog.product.removed.v1') {
    return { kind: 'removed', handle: Removed.parse(event.data).handle };
  }
  if (event.type !== 'catalog.product.changed.v1') return { kind: 'not-ours' };
  const { image, wall, ...print } = Changed.parse(event.data);
  return {
    kind: 'changed',
    print: {
      ...print,
      wall: wall ?? null,
      image: image
        ? {
            base: image.base ?? null,
            src: image.src ?? null,
            alt: image.alt ?? print.title,
            width: image.width ?? 1200,
            height: image.height ?? 1500,
          }
        : null,
    },
  };
}
