import { Room } from '@tessera/design-system/room';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { frameOf, wallOf } from '../shop/hang-of.ts';
import styles from './product.module.css';
import { widthCm } from './size-cm.ts';
import { useProductMessages } from '../messages/product.ts';

/** The print to scale in a room; nothing for a size or a product that cannot be drawn so. */
export function RoomFigure({ product, variant }: { product: ProductDetail; variant: Variant }) {
  const t = useProductMessages();
  const width = widthCm(variant.options['Size']);
  if (product.image.base === null || width === null) return null;
  return (
    <figure className={styles.room}>
      <Room
        image={product.image}
        wall={wallOf(product)}
        frame={frameOf(variant.options['Frame'] ?? product.frame)}
        widthCm={width}
        sizes="(min-width: 62rem) 14vw, 26vw"
        alt={t.roomAlt(product.title, variant.options['Size'] ?? '')}
      />
      <figcaption className="t-room-caption">{t.roomCaption}</figcaption>
    </figure>
  );
}
