import type { ProductDetail } from '../shop/api-types.ts';

/** Prints / Geometric / Harbour, Evening */
export function crumbsOf(product: ProductDetail): { label: string; href?: string }[] {
  const [category] = product.categories;
  return [
    { label: 'Prints', href: '/c/prints' },
    ...(category ? [{ label: category.title, href: `/c/${category.handle}` }] : []),
    { label: product.title },
  ];
}
