import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { parameterOf } from './choose-variant.ts';

/** Options that schema.org has a property for. */
const properties: Record<string, string> = {
  size: 'size',
  colour: 'color',
  color: 'color',
  material: 'material',
};

/** https://developers.google.com/search/docs/appearance/structured-data/product-variants */
export function productGroup(origin: string, product: ProductDetail, description: string) {
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
        price: (variant.price.amount / 100).toFixed(2),
        priceCurrency: variant.price.currency,
        availability: `https://schema.org/${variant.available ? 'InStock' : 'OutOfStock'}`,
        itemCondition: 'https://schema.org/NewCondition',
      },
    })),
  };
}

function optionProperties(variant: Variant): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variant.options).flatMap(([name, value]) => {
      const property = properties[parameterOf(name)];
      return property === undefined ? [] : [[property, value]];
    }),
  );
}
