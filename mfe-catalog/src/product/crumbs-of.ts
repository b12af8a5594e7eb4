import type { ProductDetail } from '../shop/api-types.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';

/** Prints / Geometric / Harbour, Evening */
export function crumbsOf(
  product: ProductDetail,
  t: Messages<CatalogMessages>,
): { label: string; href?: string }[] {
  const [category] = product.categories;
  return [
    { label: t.prints, href: '/c/prints' },
    ...(category
      ? [
          {
            label: t.categoryTitles[category.handle] ?? category.title,
            href: `/c/${category.handle}`,
          },
        ]
      : []),
    { label: product.title },
  ];
}
