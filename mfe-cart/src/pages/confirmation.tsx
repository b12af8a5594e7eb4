import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { Stepper } from '@tessera/design-system/stepper';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useEffect } from 'react';
import { purchaseHead } from '../cart/page-head.ts';
import { ConfirmPayment } from '../order/confirm-payment.tsx';
import { ConfirmedOrder } from '../order/confirmed-order.tsx';
import { orderAction } from '../order/order-action.ts';
import { OrderDetails } from '../order/order-details.tsx';
import { isMoving, orderQuery } from '../order/order-query.ts';
import { mendPath, orderHeading, orderSteps, orderTitle } from '../order/order-words.ts';
import styles from '../order/order.module.css';
import { useCountAfterOrder } from '../order/use-count-after-order.ts';

/** `/orders/:id`: follows an order until it is confirmed or rejected, and is its record afterwards. */
export default defineFragment<{ id: string }, { onServer: boolean }>({
  name: 'confirmation',
  async load({ api, queryClient, props }) {
    const order = await queryClient.fetchQuery(orderQuery(api, props.id));
    return {
      head: purchaseHead(orderTitle(order)),
      data: { onServer: typeof document === 'undefined' },
    };
  },
  action: orderAction,
  Component({ props, data }) {
    const { data: order } = useQuery(orderQuery(useApi(), props.id));
    const status = order?.status ?? 'placing';
    useCountAfterOrder(status, data.onServer);
    const title = order && purchaseHead(orderTitle(order)).title;
    useEffect(() => {
      if (title) document.title = title;
    }, [title]);
    if (!order) return null;

    const mend = mendPath(order);
    return (
      <div className={`t-wrap ${styles.page}`}>
        <h1 aria-live="polite">{orderHeading(order)}</h1>
        {status === 'rejected' && (
          <>
            <Notice tone="danger" title="Nothing was charged" role="alert">
              {order.reason?.message}
            </Notice>
            <p>
              <ButtonLink href={mend.href}>{mend.label}</ButtonLink>
            </p>
          </>
        )}
        {status === 'confirmed' && <ConfirmedOrder order={order} />}
        {order.nextAction === 'confirm-payment' && <ConfirmPayment order={order} />}
        {isMoving(order) && (
          <p className={styles.scriptless}>
            This takes a moment. <a href={`/orders/${order.id}`}>Check again</a>
          </p>
        )}
        {status !== 'confirmed' && <Stepper steps={orderSteps(order)} />}
        <OrderDetails order={order} />
      </div>
    );
  },
});
