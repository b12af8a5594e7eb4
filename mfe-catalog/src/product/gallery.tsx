import { Hang } from '@tessera/design-system/hang';
import { Room } from '@tessera/design-system/room';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { frameOf, wallOf } from '../shop/hang-of.ts';
import styles from './gallery.module.css';
import { widthCm } from './size-cm.ts';
import { useProductMessages } from '../messages/product.ts';
import { ZoomLink } from './zoom-link.tsx';

/**
 * Views of a print, chosen by radios: which one shows is CSS, and a view that was never chosen
 * loads no image.
 */
export function Gallery({ product, variant }: { product: ProductDetail; variant: Variant }) {
  const t = useProductMessages();
  const { image } = product;
  const frame = frameOf(variant.options['Frame'] ?? product.frame);
  const hang = { image, wall: wallOf(product), frame };
  const width = image.base === null ? null : widthCm(variant.options['Size']);
  const detail = image.base === null ? undefined : product.images[1];
  const views = [
    {
      name: 'hung',
      label: frame === 'none' ? t.views.print : t.views.framed,
      thumb: <Hang {...hang} fit="thumb" sizes="80px" alt="" />,
      view: <Hang {...hang} fit="gallery" sizes="(min-width: 62rem) 28vw, 55vw" priority />,
    },
    detail && {
      name: 'detail',
      label: t.views.detail,
      thumb: (
        <img src={detail.src} width={320} height={320} alt="" loading="lazy" decoding="async" />
      ),
      view: (
        <img
          src={detail.src}
          width={320}
          height={320}
          alt={detail.alt}
          loading="lazy"
          decoding="async"
        />
      ),
    },
    width && {
      name: 'room',
      label: t.views.room,
      thumb: <Room {...hang} widthCm={width} fit="thumb" sizes="60px" alt="" />,
      view: <Room {...hang} widthCm={width} fit="thumb" />,
    },
    frame !== 'none' && {
      name: 'corner',
      label: t.views.corner,
      thumb: <Hang {...hang} fit="corner" sizes="120px" alt="" />,
      view: <Hang {...hang} fit="corner" sizes="(min-width: 62rem) 70vw, 150vw" />,
    },
  ].filter((view) => view !== undefined && view !== null && view !== false);

  return (
    <section aria-label={t.images} className={styles.gallery}>
      <div className={styles.stage}>
        {views.map(({ name, view }) => (
          <div key={name} className={styles[name]}>
            {view}
          </div>
        ))}
        {image.base !== null && <ZoomLink product={product} />}
      </div>
      {views.length > 1 && (
        <fieldset className={styles.thumbs}>
          <legend className="t-visually-hidden">{t.show}</legend>
          {views.map(({ name, label, thumb }) => (
            <div key={name} className={styles.thumb}>
              <input
                type="radio"
                name="view"
                value={name}
                aria-label={label}
                defaultChecked={name === 'hung'}
              />
              {thumb}
            </div>
          ))}
        </fieldset>
      )}
    </section>
  );
}
