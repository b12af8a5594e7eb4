import { Icon } from '@tessera/design-system/icon';
import { useState, type ComponentType, type MouseEvent } from 'react';
import type { ProductDetail } from '../shop/api-types.ts';
import styles from './gallery.module.css';
import type { ZoomDialogProps } from './zoom-dialog.tsx';
import { useProductMessages } from '../messages/product.ts';

const loadDialog = () => import('./zoom-dialog.tsx');
/** For the intent alone; when it fails, the click tries again. */
const prepare = () => void loadDialog().catch(() => {});

/**
 * Leads to the large image. With script it opens a dialog about it, whose code comes when somebody
 * reaches for it; when that does not come, the link is a link.
 */
export function ZoomLink({ product }: { product: ProductDetail }) {
  const t = useProductMessages().zoom;
  const [Dialog, setDialog] = useState<ComponentType<ZoomDialogProps> | null>(null);
  const [open, setOpen] = useState(false);
  const href = `${product.image.base}-1200.avif`;

  async function show() {
    try {
      const { ZoomDialog } = await loadDialog();
      setDialog(() => ZoomDialog);
      setOpen(true);
    } catch {
      location.assign(href);
    }
  }

  function onClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void show();
  }

  return (
    <>
      <a
        href={href}
        className={styles.zoom}
        data-acts=""
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={onClick}
      >
        <Icon name="search" />
        {t.open}
      </a>
      {Dialog && <Dialog product={product} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
