import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { cartQuery, deliveryQuery } from '../cart/cart-query.ts';
import { purchaseHead } from '../cart/page-head.ts';
import { checkoutAction, type CheckoutRefused } from '../checkout/checkout-action.ts';
import { emptyValues } from '../checkout/checkout-form.ts';
import { CheckoutView } from '../checkout/checkout-view.tsx';
import styles from '../checkout/checkout.module.css';
import { newIdempotencyKey } from '../checkout/idempotency-key.ts';

/** `/checkout`: guests first, one page. */
export default defineFragment<object, { idempotencyKey: string }, CheckoutRefused>({
  name: 'checkout',
  async load({ api, queryClient, actionData }) {
    await Promise.all([
      queryClient.fetchQuery(cartQuery(api)),
      queryClient.fetchQuery(deliveryQuery(api)),
    ]);
    return {
      head: purchaseHead('Checkout', actionData !== null),
      data: { idempotencyKey: actionData?.idempotencyKey ?? newIdempotencyKey() },
    };
  },
  action: checkoutAction,
  Component({ data, actionData }) {
    const api = useApi();
    const { data: cart } = useQuery(cartQuery(api));
    const { data: delivery } = useQuery(deliveryQuery(api));
    if (!cart || !delivery) return null;
    const { email, name } = cart.shopper;
    const unavailable = cart.lines.filter((line) => !line.available);
    return (
      <div className={`t-wrap ${styles.page}`}>
        <h1>Checkout</h1>
        {cart.count === 0 ? (
          <EmptyState
            title="There is nothing to check out"
            action={<ButtonLink href="/c/prints">Browse all prints</ButtonLink>}
          >
            Your cart is empty.
          </EmptyState>
        ) : (
          <>
            {!email && (
              <p className="t-muted">
                No account needed. <a href="/account/sign-in?next=%2Fcheckout">Sign in</a> if you
                have one.
              </p>
            )}
            {unavailable.length > 0 && (
              <Notice tone="warning" title="Something in your cart is not available any more">
                <a href="/cart">Remove it from the cart</a> to place the order.
              </Notice>
            )}
            <CheckoutView
              cart={cart}
              options={delivery.options}
              values={
                actionData?.values ?? { ...emptyValues, email: email ?? '', name: name ?? '' }
              }
              idempotencyKey={data.idempotencyKey}
              refused={actionData}
            />
          </>
        )}
      </div>
    );
  },
});
