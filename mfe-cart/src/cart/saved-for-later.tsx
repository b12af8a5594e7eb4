import { Button } from '@tessera/design-system/button';
import { Link } from '@tessera/design-system/link';
import { Price } from '@tessera/design-system/price';
import { useId } from 'react';
import { variantName } from '@tessera/mfe-kit/variant-name';
import { useCartMessages } from '../messages/cart.ts';
import { useMessages } from '../messages/messages.ts';
import type { SavedLine } from './api-types.ts';
import { CartForm } from './cart-form.tsx';
import styles from './cart.module.css';
import { PrintThumb } from './print-thumb.tsx';
import { VariantTitle } from './variant-title.tsx';

interface Props {
  saved: SavedLine[];
  onRestore: (line: SavedLine) => void;
  onForget: (line: SavedLine) => void;
}

/** What the shopper put aside: not in the total, one click from the cart. Nothing when there is none. */
export function SavedForLater({ saved, onRestore, onForget }: Props) {
  const words = useCartMessages();
  const id = useId();
  if (saved.length === 0) return null;
  return (
    <section className={styles.saved} aria-labelledby={id}>
      <h2 id={id}>{words.saved.title}</h2>
      <ul className={styles.lines}>
        {saved.map((line) => (
          <SavedRow
            key={line.variantId}
            line={line}
            onRestore={() => onRestore(line)}
            onForget={() => onForget(line)}
          />
        ))}
      </ul>
    </section>
  );
}

function SavedRow({
  line,
  onRestore,
  onForget,
}: {
  line: SavedLine;
  onRestore: () => void;
  onForget: () => void;
}) {
  const t = useMessages();
  const words = useCartMessages();
  const { variantId, title, variantTitle, handle, quantity, available } = line;
  const name = (
    <span className="t-visually-hidden">
      {' '}
      {t.lineNamed(title, variantName(variantTitle, t.options))}
    </span>
  );
  return (
    <li className={styles.line}>
      <PrintThumb className={styles.thumb} image={line.image} wall={line.wall} frame={line.frame} />
      <div className={styles.what}>
        <h3 className={styles.title}>
          <Link quiet href={`/products/${handle}?variant=${encodeURIComponent(variantId)}`}>
            {title}
          </Link>
        </h3>
        <p className="t-muted t-small">
          <VariantTitle>{variantTitle}</VariantTitle>
        </p>
        <p className="t-small">{words.saved.pieces(quantity)}</p>
        {!available && <p className={styles.gone}>{words.gone}</p>}
      </div>
      <p className={styles.sum}>{available && <Price money={line.unitPrice} />}</p>
      <div className={styles.actions}>
        {available && (
          <CartForm fields={{ intent: 'restore', variantId }} onChange={onRestore}>
            <Button type="submit" variant="secondary">
              {words.saved.restore}
              {name}
            </Button>
          </CartForm>
        )}
        <CartForm fields={{ intent: 'forget', variantId }} onChange={onForget}>
          <Button type="submit" variant="quiet">
            {words.remove}
            {name}
          </Button>
        </CartForm>
      </div>
    </li>
  );
}
