import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import type { Order } from '../cart/api-types.ts';
import { useMessages } from '../messages/messages.ts';
import { useOrderMessages } from '../messages/order.ts';
import { CancelledOrder } from './cancelled-order.tsx';
import { ConfirmPayment } from './confirm-payment.tsx';
import { ConfirmedOrder } from './confirmed-order.tsx';
import { DispatchedOrder } from './dispatched-order.tsx';
import { mendPath, orderStage } from './order-words.ts';
import styles from './order.module.css';
import { reasonWords } from './reason-words.ts';
import { RefundedOrder, ReturningOrder } from './returning-order.tsx';

/** What an order's status means for its shopper, and what happens next. */
export function OrderStatus({ order }: { order: Order }) {
  switch (orderStage(order)) {
    case 'placing':
      return <PlacingOrder order={order} />;
    case 'rejected':
      return <RejectedOrder order={order} />;
    case 'confirmed':
      return <ConfirmedOrder order={order} />;
    case 'dispatched':
      return <DispatchedOrder order={order} />;
    case 'cancelled':
      return <CancelledOrder order={order} />;
    case 'return-requested':
      return <ReturningOrder order={order} />;
    case 'refunded':
      return <RefundedOrder order={order} />;
  }
}

function PlacingOrder({ order }: { order: Order }) {
  const { placing } = useOrderMessages();
  const local = useLocalPath();
  const asked = order.nextAction === 'confirm-payment';
  return (
    <>
      {asked && <ConfirmPayment order={order} />}
      <p className={styles.scriptless}>
        {asked ? placing.answered : placing.moment}{' '}
        <a href={local(`/orders/${order.id}`)}>{placing.again}</a>
      </p>
    </>
  );
}

function RejectedOrder({ order }: { order: Order }) {
  const t = useOrderMessages();
  const { options } = useMessages();
  const mend = mendPath(order, t);
  return (
    <>
      <Notice tone="danger" title={t.rejected.title} role="alert">
        {reasonWords(order, t, options)}
      </Notice>
      <p>
        <ButtonLink href={mend.href}>{mend.label}</ButtonLink>
      </p>
    </>
  );
}
