import { z } from '@hono/zod-openapi';
import type { Currency } from '@tessera/bff-kit/currencies';
import type { Queryable } from '@tessera/bff-kit/database';

export const ImageSchema = z.object({
  base: z.string().nullable(),
  src: z.string().nullable(),
  alt: z.string(),
  width: z.int(),
  height: z.int(),
});

export const WishSchema = z
  .object({
    handle: z.string(),
    title: z.string(),
    image: z.union([ImageSchema, z.null()]),
    wall: z.string().nullable(),
    /** the cheapest that can be bought; null when none can */
    offer: z.union([
      z.object({
        variantId: z.string(),
        title: z.string(),
        price: z.object({ amount: z.int(), currency: z.string() }),
      }),
      z.null(),
    ]),
    addedAt: z.iso.datetime(),
  })
  .openapi('Wish');

export type Wish = z.infer<typeof WishSchema>;

export const WishlistSchema = z
  .object({
    items: z.array(WishSchema),
    /** stands in the link by which others see the list; null while it is not shared */
    shareToken: z.string().nullable(),
  })
  .openapi('Wishlist');

interface Variant {
  id: string;
  title: string;
  price: { amount: number; currency: string };
  /** in each currency; missing in what was told before there was more than one */
  prices?: Record<string, number> | undefined;
  available: boolean;
}

interface Row {
  handle: string;
  added_at: Date;
  title: string | null;
  published: boolean | null;
  image: Wish['image'];
  wall: string | null;
  variants: Variant[] | null;
}

/**
 * What a list holds, the newest first, at its price in a currency where it has one. A print that is no longer sold stays in it, without an
 * offer.
 */
export async function readWishes(
  db: Queryable,
  owner: string,
  currency: Currency,
): Promise<Wish[]> {
  const rows = await db.query<Row>(
    'account.wishlist.read',
    `select i.handle, i.added_at, p.title, p.published, p.image, p.wall, p.variants
     from wishlist_item i left join known_print p using (handle)
     where i.owner = $1 order by i.added_at desc, i.handle`,
    [owner],
  );
  return rows.map((row) => ({
    handle: row.handle,
    title: row.title || row.handle,
    image: row.image,
    wall: row.wall,
    offer: row.published ? cheapest(row.variants ?? [], currency) : null,
    addedAt: row.added_at.toISOString(),
  }));
}

function cheapest(variants: readonly Variant[], currency: Currency): Wish['offer'] {
  const [first] = variants
    .filter(({ available }) => available)
    .toSorted((a, b) => a.price.amount - b.price.amount);
  if (!first) return null;
  const amount = first.prices?.[currency];
  const price = amount === undefined ? first.price : { amount, currency };
  return { variantId: first.id, title: first.title, price };
}
