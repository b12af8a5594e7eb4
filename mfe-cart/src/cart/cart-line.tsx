import { Button } from '@tessera/design-system/button';
import { Link } from '@tessera/design-system/link';
import { Price } from '@tessera/design-system/price';
import { Quantity } from '@tessera/design-system/quantity';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { variantName } from '@tessera/mfe-kit/variant-name';
import { useCartMessages } from '../messages/cart.ts';
import { useMessages } from '../messages/messages.ts';
import type { CartLine } from './api-types.ts';
import { CartForm } from './cart-form.tsx';
import styles from './cart.module.css';
import { PrintThumb } from './print-thumb.tsx';
import { VariantTitle } from './variant-title.tsx';

/** Of one print. A line that has more, since two carts became one, can be kept and lowered. */
const MOST_PIECES = 99;

interface Props {
  line: CartLine;
  onQuantity: (quantity: number) => void;
  onSave: () => void;
  onRemove: () => void;
}

/** One line: what it is, how many, what it costs. All of its forms work without JavaScript. */
export function CartLineRow({ line, onQuantity, onSave, onRemove }: Props) {
  const { variantId, title, variantTitle, handle, quantity, available, version } = line;
  const t = useMessages();
  const words = useCartMessages();
  const variant = variantName(variantTitle, t.options);
  const local = useLocalPath();
  const href = `/products/${handle}?variant=${encodeURIComponent(variantId)}`;
  const name = <span className="t-visually-hidden"> {t.lineNamed(title, variant)}</span>;
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
          <VariantTitle>{variantTitle}</VariantTitle>
        </p>
        {available ? (
          <p className="t-small">
            <Price money={line.unitPrice} /> {words.each}
          </p>
        ) : (
          <p className={styles.gone}>{words.gone}</p>
        )}
      </div>
      {available && (
        <form
          className={styles.quantity}
          method="post"
          action={local('/cart')}
          onSubmit={(event) => event.preventDefault()}
        >
          <input type="hidden" name="intent" value="set" />
          <input type="hidden" name="variantId" value={variantId} />
          <input type="hidden" name="version" value={version} />
          <Quantity
            label={words.quantityOf(title, variant)}
            name="quantity"
            value={quantity}
            max={Math.max(MOST_PIECES, quantity)}
            onChange={onQuantity}
          />
          <Button type="submit" variant="secondary" className={styles.scriptless}>
            {words.update}
          </Button>
        </form>
      )}
      <p className={styles.sum}>{available && <Price money={line.total} />}</p>
      <div className={styles.actions}>
        <CartForm fields={{ intent: 'save', variantId, version }} onChange={onSave}>
          <Button type="submit" variant="quiet">
            {words.saved.save}
            {name}
          </Button>
        </CartForm>
        <CartForm fields={{ intent: 'remove', variantId, version }} onChange={onRemove}>
          <Button type="submit" variant="quiet">
            {words.remove}
            {name}
          </Button>
        </CartForm>
      </div>
    </li>
  );
}
