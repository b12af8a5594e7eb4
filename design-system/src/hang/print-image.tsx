/** A print's picture: rendered sizes under `base`, or one file of another shop under `src`. */
export interface PrintImage {
  base: string | null;
  src: string | null;
  alt: string;
  width: number;
  height: number;
}

export interface PrintPictureProps {
  image: PrintImage;
  /** The `sizes` of the srcset: how wide it is shown. */
  sizes: string;
  priority?: boolean | undefined;
  alt?: string | undefined;
}

const widths = [320, 480, 800, 1200];

/** The picture of a print: AVIF in four widths with one JPEG behind, or the one file there is. */
export function PrintPicture({ image, sizes, priority = false, alt }: PrintPictureProps) {
  const img = (
    <img
      src={image.base === null ? (image.src ?? undefined) : `${image.base}-480.jpg`}
      width={image.width}
      height={image.height}
      alt={alt ?? image.alt}
      decoding="async"
      loading={priority ? undefined : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
    />
  );
  if (image.base === null) return img;
  const srcSet = widths.map((width) => `${image.base}-${width}.avif ${width}w`).join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet} sizes={sizes} />
      {img}
    </picture>
  );
}

/** The class for the shape of a frame; portrait needs none. */
export function orientationClass({ width, height }: PrintImage): string | false {
  if (width === height) return 't-frame-square';
  return width > height && 't-frame-landscape';
}
