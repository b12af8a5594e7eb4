import { Button, ButtonLink } from '@tessera/design-system/button';
import { formatDate, formatMoney } from '@tessera/design-system/format';
import { Notice } from '@tessera/design-system/notice';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import type { Order } from '../cart/api-types.ts';
import { useOrderMessages } from '../messages/order.ts';
import { cardName } from './order-words.ts';
import styles from './order.module.css';
import { useOrderForm } from './use-order-form.ts';

/** The second step some cards ask for: at the bank's own page, or with a yes or no on ours. */
export function ConfirmPayment({ order }: { order: Order }) {
  const { busy, failure, onSubmit } = useOrderForm();
  const t = useOrderMessages();
  const { bank } = t;
  const locale = useLocale();
  const local = useLocalPath();
  const { holdUntil } = order;
  const sum = formatMoney(order.total, locale);
  const asked = order.paymentUrl
    ? bank.onItsPage(sum, cardName(order, t))
    : bank.here(sum, order.card.last4);
  const form = (intent: 'confirm' | 'cancel', label: string, variant: 'primary' | 'secondary') => (
    <form method="post" action={local(`/orders/${order.id}`)} onSubmit={onSubmit}>
      <input type="hidden" name="intent" value={intent} />
      <Button type="submit" variant={variant} busy={busy}>
        {label}
      </Button>
    </form>
  );
  return (
    <section className={styles.bank} aria-label={bank.label}>
      <p>
        <Sentence text={asked} parts={{ b: (words) => <b>{words}</b> }} />
        {holdUntil && (
          <>
            {' '}
            <Sentence
              text={bank.held(formatDate(holdUntil, 'moment', locale))}
              parts={{ time: (moment) => <time dateTime={holdUntil}>{moment}</time> }}
            />
          </>
        )}
      </p>
      {failure && (
        <Notice tone="danger" title={bank.failed} role="alert">
          {failure}
        </Notice>
      )}
      <div className={styles.answers}>
        {order.paymentUrl ? (
          <ButtonLink href={order.paymentUrl}>{bank.go}</ButtonLink>
        ) : (
          <>
            {form('confirm', bank.confirm(sum), 'primary')}
            {form('cancel', bank.cancel, 'secondary')}
          </>
        )}
      </div>
    </section>
  );
}
