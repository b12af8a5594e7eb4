import { Notice } from '@tessera/design-system/notice';
import { Stepper } from '@tessera/design-system/stepper';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useEffect } from 'react';
import { purchaseHead } from '../cart/page-head.ts';
import { newIdempotencyKey } from '../checkout/idempotency-key.ts';
import { orderIn, useOrderMessages } from '../messages/order.ts';
import { CancelOrderForm } from '../order/cancel-order-form.tsx';
import { isMoving } from '../order/follow-interval.ts';
import { orderAction, type OrderRefused } from '../order/order-action.ts';
import { OrderDetails } from '../order/order-details.tsx';
import { orderQuery } from '../order/order-query.ts';
import { OrderReturns } from '../order/order-returns.tsx';
import { OrderStatus } from '../order/order-status.tsx';
import { orderHeading, orderSteps, orderTitle } from '../order/order-words.ts';
import styles from '../order/order.module.css';
import { ReturnRequestForm } from '../order/return-request-form.tsx';
import { useCountAfterOrder } from '../order/use-count-after-order.ts';
import { useOrder } from '../order/use-order.ts';

/** How often a browser without JavaScript looks at an order that is being placed, in seconds. */
const REFRESH_SECONDS = 2;

/**
 * `/orders/:id`: follows an order until it is confirmed or rejected, and is its record afterwards; where it
 * is cancelled and sent back.
 */
export default defineFragment<
  { id: string },
  { onServer: boolean; idempotencyKey: string },
  OrderRefused
>({
  name: 'confirmation',
  async load({ api, queryClient, props, actionData, locale }) {
    const order = await queryClient.fetchQuery(orderQuery(api, props.id));
    return {
      head: {
        ...purchaseHead(orderTitle(order, orderIn(locale)), actionData !== null, locale),
        ...(isMoving(order) && { refreshWithoutScript: REFRESH_SECONDS }),
      },
      data: {
        onServer: typeof document === 'undefined',
        idempotencyKey: actionData?.idempotencyKey ?? newIdempotencyKey(),
      },
    };
  },
  action: orderAction,
  Component({ props, data, actionData: refused }) {
    const order = useOrder(props.id);
    const t = useOrderMessages();
    const locale = useLocale();
    const status = order?.status ?? 'placing';
    useCountAfterOrder(status, data.onServer);
    const title = order && purchaseHead(orderTitle(order, t), refused !== null, locale).title;
    useEffect(() => {
      if (title) document.title = title;
    }, [title]);
    if (!order) return null;

    return (
      <div className={`t-wrap ${styles.page}`}>
        <h1 aria-live="polite">{orderHeading(order, t)}</h1>
        {refused && refused.errors.length === 0 && (
          <Notice tone="danger" title={refused.title} role="alert">
            {refused.message}
          </Notice>
        )}
        <OrderStatus order={order} />
        {(status === 'placing' || status === 'rejected') && (
          <Stepper steps={orderSteps(order, t)} />
        )}
        <OrderReturns order={order} />
        <OrderDetails order={order} />
        {order.can.cancel && <CancelOrderForm order={order} />}
        {order.can.requestReturn && (
          <ReturnRequestForm
            // Once something is on its way back, the form is another one.
            key={order.returns.length}
            order={order}
            idempotencyKey={data.idempotencyKey}
            refused={refused}
          />
        )}
      </div>
    );
  },
});
