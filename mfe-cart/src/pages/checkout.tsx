import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { cartQuery, deliveryQuery } from '../cart/cart-query.ts';
import { purchaseHead } from '../cart/page-head.ts';
import { checkoutAction, type CheckoutRefused } from '../checkout/checkout-action.ts';
import { emptyValues } from '../checkout/checkout-form.ts';
import { CheckoutView } from '../checkout/checkout-view.tsx';
import styles from '../checkout/checkout.module.css';
import { newIdempotencyKey } from '../checkout/idempotency-key.ts';
import { checkoutIn, useCheckoutMessages } from '../messages/checkout.ts';
import { useMessages } from '../messages/messages.ts';

/** `/checkout`: guests first, one page. */
export default defineFragment<object, { idempotencyKey: string }, CheckoutRefused>({
  name: 'checkout',
  async load({ api, queryClient, actionData, locale }) {
    await Promise.all([
      queryClient.fetchQuery(cartQuery(api)),
      queryClient.fetchQuery(deliveryQuery(api)),
    ]);
    return {
      head: purchaseHead(checkoutIn(locale).title, actionData !== null, locale),
      data: { idempotencyKey: actionData?.idempotencyKey ?? newIdempotencyKey() },
    };
  },
  action: checkoutAction,
  Component({ data, actionData }) {
    const api = useApi();
    const t = useCheckoutMessages();
    const { browseAllPrints } = useMessages();
    const local = useLocalPath();
    const { data: cart } = useQuery(cartQuery(api));
    const { data: delivery } = useQuery(deliveryQuery(api));
    if (!cart || !delivery) return null;
    const { email, name } = cart.shopper;
    const unavailable = cart.lines.filter((line) => !line.available);
    return (
      <div className={`t-wrap ${styles.page}`}>
        <h1>{t.title}</h1>
        {cart.count === 0 ? (
          <EmptyState
            title={t.nothing}
            action={<ButtonLink href="/c/prints">{browseAllPrints}</ButtonLink>}
          >
            {t.nothingSay}
          </EmptyState>
        ) : (
          <>
            {!email && (
              <p className="t-muted">
                <Sentence
                  text={t.signIn}
                  parts={{
                    a: (words) => <a href={local('/account/sign-in?next=%2Fcheckout')}>{words}</a>,
                  }}
                />
              </p>
            )}
            {unavailable.length > 0 && (
              <Notice tone="warning" title={t.gone}>
                <Sentence
                  text={t.goneSay}
                  parts={{ a: (words) => <a href={local('/cart')}>{words}</a> }}
                />
              </Notice>
            )}
            <CheckoutView
              cart={cart}
              delivery={delivery}
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
