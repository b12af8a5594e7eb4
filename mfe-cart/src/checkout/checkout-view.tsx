import { Button } from '@tessera/design-system/button';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { formatMoney } from '@tessera/design-system/format';
import { Notice } from '@tessera/design-system/notice';
import { useFragment } from '@tessera/mfe-kit/hooks';
import { useEffect, useState, type ChangeEvent, type SyntheticEvent } from 'react';
import type { Cart, DeliveryOption } from '../cart/api-types.ts';
import { explain } from '../cart/use-cart.ts';
import { CardFields } from './card-fields.tsx';
import type { CheckoutRefused } from './checkout-action.ts';
import { ContactFields, DeliveryFields } from './checkout-fields.tsx';
import { totalField, type CheckoutValues } from './checkout-form.ts';
import styles from './checkout.module.css';
import { deliveryTotals } from './delivery-totals.ts';
import type { FormError } from './field-errors.ts';
import { ForDelivery } from './for-delivery.tsx';
import { OrderSummary } from './order-summary.tsx';
import { useClearingErrors } from './use-clearing-errors.ts';

const NO_ERRORS: FormError[] = [];

interface Props {
  cart: Cart;
  options: DeliveryOption[];
  values: CheckoutValues;
  idempotencyKey: string;
  refused: CheckoutRefused | null;
}

/** The checkout: one page, one form, eight fields to type in, no account. */
export function CheckoutView({ cart, options, values, idempotencyKey, refused }: Props) {
  const { submit } = useFragment();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const errors = refused?.errors ?? NO_ERRORS;
  const { error, touch } = useClearingErrors(errors);
  const totals = deliveryTotals(cart, options);

  // The head is the server's; a form refused without a page load says so here.
  useEffect(() => {
    if (refused && !document.title.startsWith('Error: '))
      document.title = `Error: ${document.title}`;
  }, [refused]);

  const order = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await submit(event.currentTarget);
    } catch (thrown) {
      setFailure(explain(thrown));
    }
    setBusy(false);
  };

  return (
    <form
      className={styles.columns}
      method="post"
      action="/checkout"
      noValidate
      onSubmit={(event) => void order(event)}
      onChange={(event: ChangeEvent<HTMLFormElement>) =>
        touch((event.target as unknown as HTMLInputElement).name)
      }
    >
      <div className={styles.form}>
        <ErrorSummary errors={errors} />
        {refused && errors.length === 0 && (
          <Notice tone="danger" title={refused.title} role="alert">
            <p>{refused.message}</p>
            {refused.orderId && <a href={`/orders/${refused.orderId}`}>Go to that order</a>}
          </Notice>
        )}
        {failure && (
          <Notice tone="danger" title="The order was not placed" role="alert">
            {failure}
          </Notice>
        )}
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {totals.map(({ option, total }) => (
          <input key={option.id} type="hidden" name={totalField(option.id)} value={total.amount} />
        ))}
        <ContactFields values={values} error={error} />
        <DeliveryFields values={values} error={error} totals={totals} />
        <CardFields error={error} />
        <Button type="submit" busy={busy} className={styles.place}>
          {/* One child: the button sets its children apart. */}
          <span>
            {busy ? (
              'Placing your order'
            ) : (
              <>
                Place order,{' '}
                <ForDelivery totals={totals}>{({ total }) => formatMoney(total)}</ForDelivery>
              </>
            )}
          </span>
        </Button>
        <p className="t-small t-muted">
          You order with an obligation to pay. Returns are free for 60 days. Help is at{' '}
          <a href="mailto:help@tessera.example">help@tessera.example</a>.
        </p>
      </div>
      <OrderSummary cart={cart} totals={totals} />
    </form>
  );
}
