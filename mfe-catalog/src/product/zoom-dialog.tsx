import { Dialog } from '@tessera/design-system/dialog';
import { IconButton } from '@tessera/design-system/icon-button';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ProductDetail } from '../shop/api-types.ts';
import { usePanning } from './use-panning.ts';
import { levels, stepped, type Level } from './zoom-levels.ts';
import { useProductMessages } from '../messages/product.ts';
import styles from './zoom.module.css';

export interface ZoomDialogProps {
  product: ProductDetail;
  open: boolean;
  onClose: () => void;
}

/** The print as large as there is a file of it. Loaded when somebody reaches for it. */
export function ZoomDialog({ product, open, onClose }: ZoomDialogProps) {
  const t = useProductMessages().zoom;
  const [level, setLevel] = useState<Level>(100);
  const [part, setPart] = useState<'whole' | 'detail'>('whole');
  const view = useRef<HTMLDivElement>(null);
  const panning = usePanning(view, level, setLevel);
  const { image } = product;
  const detail = product.images[1];
  const shown =
    part === 'detail' && detail ? detail : { src: `${image.base}-1200.avif`, alt: image.alt };

  function onKeyDown(event: KeyboardEvent) {
    const by = { '+': 1, '=': 1, '-': -1 }[event.key];
    if (by !== 1 && by !== -1) return;
    event.preventDefault();
    setLevel(stepped(level, by));
  }

  return (
    <Dialog open={open} onClose={onClose} title={t.title(product.title)} className={styles.dialog}>
      <div className={styles.zoom} onKeyDown={onKeyDown}>
        <div
          {...panning}
          ref={view}
          // A picture has no direction: scrolling is counted from its left.
          dir="ltr"
          className={styles.view}
          data-level={level}
          tabIndex={0}
          role="region"
          aria-label={t.picture}
        >
          <img
            src={shown.src}
            alt={shown.alt}
            width={image.width}
            height={image.height}
            draggable={false}
          />
        </div>
        <div className={styles.tools}>
          <IconButton
            label={t.further}
            icon="minus"
            aria-disabled={level === levels[0]}
            onClick={() => setLevel(stepped(level, -1))}
          />
          <output className={styles.level}>{t.level(level)}</output>
          <IconButton
            label={t.closer}
            icon="plus"
            aria-disabled={level === levels.at(-1)}
            onClick={() => setLevel(stepped(level, 1))}
          />
          {detail &&
            (['whole', 'detail'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="t-btn t-btn-quiet"
                aria-pressed={part === one}
                onClick={() => setPart(one)}
              >
                {t[one]}
              </button>
            ))}
        </div>
        <p className="t-muted t-small">{t.help}</p>
      </div>
    </Dialog>
  );
}
