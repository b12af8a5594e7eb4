import { Button } from '@tessera/design-system/button';
import { formatMoney } from '@tessera/design-system/format';
import { Notice } from '@tessera/design-system/notice';
import { useFragment } from '@tessera/mfe-kit/hooks';
import { useState, type SyntheticEvent } from 'react';
import type { Order } from '../cart/api-types.ts';
import { explain } from '../cart/use-cart.ts';
import styles from './order.module.css';

/** The second step some cards ask for: the shopper tells their bank yes or no. */
export function ConfirmPayment({ order }: { order: Order }) {
  const { submit } = useFragment();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const answer = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    await submit(event.currentTarget).catch((error: unknown) => setFailure(explain(error)));
    setBusy(false);
  };
  const form = (intent: 'confirm' | 'cancel', label: string, variant: 'primary' | 'secondary') => (
    <form method="post" action={`/orders/${order.id}`} onSubmit={(event) => void answer(event)}>
      <input type="hidden" name="intent" value={intent} />
      <Button type="submit" variant={variant} busy={busy}>
        {label}
      </Button>
    </form>
  );
  return (
    <section className={styles.bank} aria-label="Your bank">
      <p>
        Your bank asks: do you want to pay <b>{formatMoney(order.total)}</b> to Tessera with the
        card ending in {order.card.last4}? Your prints are held for 15 minutes.
      </p>
      {failure && (
        <Notice tone="danger" title="Your answer did not get through" role="alert">
          {failure}
        </Notice>
      )}
      <div className={styles.answers}>
        {form('confirm', `Confirm, ${formatMoney(order.total)}`, 'primary')}
        {form('cancel', 'Cancel the payment', 'secondary')}
      </div>
    </section>
  );
}
