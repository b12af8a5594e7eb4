import { z } from '@hono/zod-openapi';

export const MoneySchema = z
  .strictObject({ amount: z.int().openapi({ description: 'minor units' }), currency: z.string() })
  .openapi('Money', { example: { amount: 13100, currency: 'EUR' } });

const PricesSchema = z.record(z.string(), z.int()).openapi({
  description: 'in each currency of the shop, in minor units',
  example: { EUR: 4800, GBP: 4200, USD: 5400 },
});

export const ImageSchema = z
  .strictObject({
    base: z.string().nullable().openapi({
      description: 'AVIF at {base}-{320,480,800,1200}.avif, JPEG at {base}-480.jpg',
    }),
    src: z.string().nullable(),
    alt: z.string(),
    width: z.int(),
    height: z.int(),
  })
  .openapi('Image');

const summary = {
  handle: z.string(),
  title: z.string(),
  series: z.string().nullable(),
  number: z.string().nullable(),
  family: z.string().nullable(),
  wall: z.string(),
  frame: z.string(),
  image: ImageSchema,
  from: MoneySchema.openapi({ description: 'the lowest price, in the currency of the visitor' }),
  prices: PricesSchema,
  sizes: z.int().openapi({ description: 'how many sizes there are; 0 when it has none' }),
  isNew: z.boolean(),
  rating: z
    .strictObject({ average: z.number(), count: z.int() })
    .nullable()
    .openapi({ description: 'of its published reviews, one decimal; null without any' }),
};

export const ProductSummarySchema = z.strictObject(summary).openapi('ProductSummary');

export const VariantSchema = z
  .strictObject({
    id: z.uuid(),
    sku: z.string(),
    title: z.string(),
    options: z.record(z.string(), z.string()),
    price: MoneySchema.openapi({ description: 'in the currency of the visitor' }),
    prices: PricesSchema,
    available: z.boolean(),
    stock: z.enum(['in-stock', 'low', 'out']),
    left: z.int().nullable().openapi({ description: 'how many, while they are few' }),
    grams: z.int(),
  })
  .openapi('Variant');

export const ProductDetailSchema = z
  .strictObject({
    ...summary,
    descriptionHtml: z.string().openapi({ description: 'sanitised' }),
    options: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })),
    variants: z.array(VariantSchema),
    images: z.array(z.strictObject({ src: z.string(), alt: z.string() })),
    seed: z.string().nullable(),
    palette: z.string().nullable(),
    orientation: z.string().nullable(),
    categories: z.array(z.strictObject({ handle: z.string(), title: z.string() })),
    details: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    seo: z.strictObject({ title: z.string().nullable(), description: z.string().nullable() }),
  })
  .openapi('ProductDetail');

export type ProductSummary = z.infer<typeof ProductSummarySchema>;
export type ProductDetail = z.infer<typeof ProductDetailSchema>;
