import { Button } from '@tessera/design-system/button';
import { Link } from '@tessera/design-system/link';
import { Price } from '@tessera/design-system/price';
import { Quantity } from '@tessera/design-system/quantity';
import type { CartLine } from './api-types.ts';
import styles from './cart.module.css';
import { PrintThumb } from './print-thumb.tsx';

interface Props {
  line: CartLine;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

/** One line: what it is, how many, what it costs. Both of its forms work without JavaScript. */
export function CartLineRow({ line, onQuantity, onRemove }: Props) {
  const { variantId, title, variantTitle, handle, quantity, available } = line;
  const href = `/products/${handle}?variant=${encodeURIComponent(variantId)}`;
  return (
    <li className={styles.line}>
      <PrintThumb className={styles.thumb} image={line.image} wall={line.wall} frame={line.frame} />
      <div className={styles.what}>
        <h2 className={styles.title}>
          <Link quiet href={href}>
            {title}
          </Link>
        </h2>
        <p className="t-muted t-small">
          <bdi dir="ltr">{variantTitle}</bdi>
        </p>
        {available ? (
          <p className="t-small">
            <Price money={line.unitPrice} /> each
          </p>
        ) : (
          <p className={styles.gone}>Not available any more</p>
        )}
      </div>
      {available && (
        <form
          className={styles.quantity}
          method="post"
          action="/cart"
          onSubmit={(event) => event.preventDefault()}
        >
          <input type="hidden" name="intent" value="set" />
          <input type="hidden" name="variantId" value={variantId} />
          <Quantity
            label={`Quantity of ${title}, ${variantTitle}`}
            name="quantity"
            value={quantity}
            onChange={onQuantity}
          />
          <Button type="submit" variant="secondary" className={styles.scriptless}>
            Update
          </Button>
        </form>
      )}
      <p className={styles.sum}>{available && <Price money={line.total} />}</p>
      <form
        className={styles.remove}
        method="post"
        action="/cart"
        onSubmit={(event) => {
          event.preventDefault();
          onRemove();
        }}
      >
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="variantId" value={variantId} />
        <Button type="submit" variant="quiet">
          Remove
          <span className="t-visually-hidden">
            {' '}
            {title}, {variantTitle}
          </span>
        </Button>
      </form>
    </li>
  );
}
