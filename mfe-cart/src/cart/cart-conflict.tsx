import { Button } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useCartMessages } from '../messages/cart.ts';
import { useProblemMessages } from '../messages/problems.ts';
import type { Cart } from './api-types.ts';
import styles from './cart.module.css';
import type { Change } from './optimistic-cart.ts';

/** A change that was refused because another window had changed the same line. */
export interface Conflict {
  message: string;
  intent: 'set' | 'remove' | 'save';
  variantId: string;
  quantity: number;
}

/** What a conflict can be answered with. */
type Retry = Extract<Change, { intent: Conflict['intent'] | 'add' }>;

/** The same again, for the cart as it is now; nothing where it would change nothing. */
export function retryOf(cart: Cart, { intent, variantId, quantity }: Conflict): Retry | null {
  const line = cart.lines.find((candidate) => candidate.variantId === variantId);
  if (line) return { intent, variantId, quantity, seen: line.version };
  return intent === 'set' ? { intent: 'add', variantId, quantity } : null;
}

/** Says what another window did, above the cart as it is now, and repeats the change with one click. */
export function CartConflict({
  cart,
  conflict,
  onRetry,
}: {
  cart: Cart;
  conflict: Conflict;
  onRetry: (change: Change) => void;
}) {
  const words = useCartMessages();
  const { problems } = useProblemMessages();
  const local = useLocalPath();
  const retry = retryOf(cart, conflict);
  return (
    <Notice tone="warning" role="alert">
      <p>{problems['cart-changed'] ?? conflict.message}</p>
      {retry && (
        <form
          method="post"
          action={local('/cart')}
          className={styles.putBack}
          onSubmit={(event) => {
            event.preventDefault();
            onRetry(retry);
          }}
        >
          <input type="hidden" name="intent" value={retry.intent} />
          <input type="hidden" name="variantId" value={retry.variantId} />
          <input type="hidden" name="quantity" value={retry.quantity} />
          {'seen' in retry && <input type="hidden" name="version" value={retry.seen} />}
          <Button type="submit" variant="secondary">
            {words.again[retry.intent](retry.quantity)}
          </Button>
        </form>
      )}
    </Notice>
  );
}
