import { Button } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import styles from './cart.module.css';

/** After a removal without JavaScript: the way back. With JavaScript a toast offers the same. */
export function PutBack({ url }: { url: URL }) {
  const variantId = url.searchParams.get('removed');
  if (!variantId) return null;
  return (
    <Notice tone="info" title="The print was removed" role="status">
      <form method="post" action="/cart" className={styles.putBack}>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="variantId" value={variantId} />
        <input type="hidden" name="quantity" value={url.searchParams.get('quantity') ?? '1'} />
        <Button type="submit" variant="secondary">
          Undo
        </Button>
      </form>
    </Notice>
  );
}
