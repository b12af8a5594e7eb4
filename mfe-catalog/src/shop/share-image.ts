import type { ProductSummary } from './api-types.ts';

/** The picture that a link to a page shows elsewhere. */
export interface ShareImage {
  src: string;
  alt: string;
  /** Known when the shop drew it: previews are then laid out before the picture has come. */
  size: { width: number; height: number } | null;
}

/** A print of ours hangs framed on its wall; a product of another shop brings its own picture. null: it has none. */
export function shareImageOf({
  handle,
  title,
  image,
}: Pick<ProductSummary, 'handle' | 'title' | 'image'>): ShareImage | null {
  if (image.base !== null) {
    return {
      src: `/api/catalog/products/${encodeURIComponent(handle)}/share.jpg`,
      alt: image.alt === '' ? title : `${title}: ${image.alt}`,
      size: { width: 1200, height: 630 },
    };
  }
  return image.src === null ? null : { src: image.src, alt: image.alt, size: null };
}
