import type { Offer, ProductGroup, WithContext } from 'schema-dts';
import type { ProductDetail, Reviews, Variant } from '../shop/api-types.ts';
import { parameterOf } from './choose-variant.ts';

/** Options that schema.org has a property for. */
const properties: Record<string, string> = {
  size: 'size',
  colour: 'color',
  color: 'color',
  material: 'material',
};

/** https://developers.google.com/search/docs/appearance/structured-data/product-variants */
export function productGroup(
  origin: string,
  product: ProductDetail,
  description: string,
  reviews?: Reviews,
): WithContext<ProductGroup> {
  const url = new URL(`/products/${product.handle}`, origin).href;
  const file = product.image.base === null ? product.image.src : `${product.image.base}-480.jpg`;
  const image = file === null ? {} : { image: new URL(file, origin).href };
  const variesBy = product.options.flatMap(({ name }) => {
    const property = properties[parameterOf(name)];
    return property === undefined ? [] : [`https://schema.org/${property}`];
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'ProductGroup',
    name: product.title,
    description,
    url,
    productGroupID: product.handle,
    brand: { '@type': 'Brand', name: 'Tessera' },
    ...image,
    ...aggregateRating(reviews),
    ...(variesBy.length > 0 ? { variesBy } : {}),
    hasVariant: product.variants.map((variant) => ({
      '@type': 'Product',
      name: `${product.title}, ${variant.title.replaceAll(' / ', ', ')}`,
      sku: variant.sku || variant.id,
      ...image,
      ...optionProperties(variant),
      offers: {
        '@type': 'Offer',
        url: `${url}?variant=${variant.id}`,
        ...offerPrice(variant),
        availability: `https://schema.org/${variant.available ? 'InStock' : 'OutOfStock'}`,
        itemCondition: 'https://schema.org/NewCondition',
        seller: { '@id': `${origin}/#organization` },
      },
    })),
  };
}

/** In euros whatever the visitor is shown: what is filed of a print must not depend on who came by. */
function offerPrice({ price, prices }: Variant): Partial<Offer> {
  const euros = prices['EUR'];
  const told = euros === undefined ? price : { amount: euros, currency: 'EUR' };
  return { price: (told.amount / 100).toFixed(2), priceCurrency: told.currency };
}

/** Only of reviews that are there to be read. */
const aggregateRating = (reviews?: Reviews): Partial<ProductGroup> =>
  reviews === undefined || reviews.average === null
    ? {}
    : {
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: reviews.average,
          reviewCount: reviews.total,
          bestRating: 5,
        },
      };

function optionProperties(variant: Variant): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variant.options).flatMap(([name, value]) => {
      const property = properties[parameterOf(name)];
      return property === undefined ? [] : [[property, value]];
    }),
  );
}
