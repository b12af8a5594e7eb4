interface Change {
  title?: string;
  published?: boolean;
  price?: number;
  /** in other currencies; none without it, as in events of before there were any */
  prices?: Record<string, number>;
  available?: boolean;
  variantIds?: string[];
}

/** A `catalog.product.changed.v1` of a print whose variants all cost the same. */
export function productChanged(handle: string, change: Change = {}) {
  const {
    title = `Print ${handle}`,
    published = true,
    price = 131_00,
    prices,
    available = true,
    variantIds = [`${handle}-1`],
  } = change;
  return {
    type: 'catalog.product.changed.v1',
    data: {
      handle,
      title,
      published,
      image: { base: `/art/${handle}`, src: null, alt: `The print ${handle}` },
      wall: 'mist',
      variants: variantIds.map((id) => ({
        id,
        sku: id.toUpperCase(),
        title: '40 × 50 cm / Black',
        options: { Size: '40 × 50 cm', Frame: 'Black' },
        price: { amount: price, currency: 'EUR' },
        ...(prices && { prices: { EUR: price, ...prices } }),
        available,
      })),
    },
  };
}

export const productRemoved = (handle: string) => ({
  type: 'catalog.product.removed.v1',
  data: { handle, variantIds: [`${handle}-1`] },
});
