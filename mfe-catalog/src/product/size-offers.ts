import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { withOption } from './choose-variant.ts';
import { widthCm, type WidthCm } from './size-cm.ts';

export interface SizeOffer {
  /** '40 × 50 cm' */
  size: string;
  widthCm: WidthCm;
  /** In the frame that is chosen, as far as there is one. */
  variant: Variant;
}

/** The sizes of a print that can be drawn to scale, each as it would be bought now; none for other products. */
export function sizeOffers(product: ProductDetail, chosen: Variant): SizeOffer[] {
  if (product.image.base === null) return [];
  const sizes = product.options.find(({ name }) => name === 'Size')?.values ?? [];
  return sizes.flatMap((size) => {
    const width = widthCm(size);
    return width === null
      ? []
      : [{ size, widthCm: width, variant: withOption(product, chosen, 'Size', size) }];
  });
}
