import { Button } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useCartMessages } from '../messages/cart.ts';
import { useMessages } from '../messages/messages.ts';
import styles from './cart.module.css';

/** After a removal without JavaScript: the way back. With JavaScript a toast offers the same. */
export function PutBack({ url }: { url: URL }) {
  const t = useMessages();
  const words = useCartMessages();
  const local = useLocalPath();
  const variantId = url.searchParams.get('removed');
  if (!variantId) return null;
  return (
    <Notice tone="info" title={words.printRemoved} role="status">
      <form method="post" action={local('/cart')} className={styles.putBack}>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="variantId" value={variantId} />
        <input type="hidden" name="quantity" value={url.searchParams.get('quantity') ?? '1'} />
        <Button type="submit" variant="secondary">
          {t.undo}
        </Button>
      </form>
    </Notice>
  );
}
