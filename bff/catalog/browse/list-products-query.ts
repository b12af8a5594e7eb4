import { z } from '@hono/zod-openapi';
import { repeated } from './repeated.ts';

const optionalText = (max: number) =>
  z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.string().trim().max(max).optional(),
  );

/** The query of `GET /api/catalog/products`. Values within a facet widen, facets among them narrow. */
export const ListProductsQuery = z.object({
  category: optionalText(100).openapi({ description: "a category's handle", type: 'string' }),
  q: optionalText(200).openapi({
    description: 'words to search for; typos are forgiven',
    type: 'string',
  }),
  family: repeated('families of prints'),
  palette: repeated('palettes'),
  orientation: repeated('portrait, landscape, square'),
  size: repeated('sizes as 40x50'),
  price: repeated('price bands: under-45, 45-60, 60-120, over-120'),
  availability: repeated('in-stock, out'),
  sort: z
    .enum(['selection', 'newest', 'price-asc', 'price-desc', 'bestselling'])
    .default('selection')
    .openapi({
      description:
        'selection: our order, or by relevance when q is given; bestselling: as it was at most a minute ago',
    }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  perPage: z.coerce.number().int().min(1).max(96).default(24),
});

export type ListProductsQuery = z.infer<typeof ListProductsQuery>;
