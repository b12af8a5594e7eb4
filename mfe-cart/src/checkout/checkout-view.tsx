import { Button } from '@tessera/design-system/button';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { formatMoney } from '@tessera/design-system/format';
import { Notice } from '@tessera/design-system/notice';
import { useFragment } from '@tessera/mfe-kit/hooks';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import {
  Fragment,
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type SyntheticEvent,
} from 'react';
import type { Cart, DeliveryOptions } from '../cart/api-types.ts';
import { explain } from '../cart/explain.ts';
import { MailLink } from '../cart/mail-link.tsx';
import { purchaseHead } from '../cart/page-head.ts';
import { useCheckoutMessages } from '../messages/checkout.ts';
import { useProblemMessages } from '../messages/problems.ts';
import { seenFields } from './agreed.ts';
import { CardFields } from './card-fields.tsx';
import type { CheckoutRefused } from './checkout-action.ts';
import { ContactFields, DeliveryFields } from './checkout-fields.tsx';
import { currencyField, discountField, totalField, type CheckoutValues } from './checkout-form.ts';
import styles from './checkout.module.css';
import { deliveryTotals } from './delivery-totals.ts';
import type { FormError } from './field-errors.ts';
import { ForDelivery } from './for-delivery.tsx';
import { NewTotal } from './new-total.tsx';
import { OrderSummary } from './order-summary.tsx';
import { useClearingErrors } from './use-clearing-errors.ts';

const NO_ERRORS: FormError[] = [];

interface Props {
  cart: Cart;
  delivery: DeliveryOptions;
  values: CheckoutValues;
  idempotencyKey: string;
  refused: CheckoutRefused | null;
}

/** The checkout: one page, one form, eight fields to type in, no account. */
export function CheckoutView({ cart, delivery, values, idempotencyKey, refused }: Props) {
  const problems = useProblemMessages();
  const t = useCheckoutMessages();
  const locale = useLocale();
  const local = useLocalPath();
  const { submit } = useFragment();
  const [busy, setBusy] = useState(false);
  const [country, setCountry] = useState(values.country);
  const [failure, setFailure] = useState<string | null>(null);
  const errors = refused?.errors ?? NO_ERRORS;
  const agreed = refused?.agreed;
  const { error, touch } = useClearingErrors(errors);
  const totals = deliveryTotals(cart, delivery, country);

  // The head is the server's; a form refused without a page load says so here.
  useEffect(() => {
    if (refused) document.title = purchaseHead(t.title, true, locale).title;
  }, [refused, t, locale]);

  // The code of the page comes when somebody reaches for it: a country may have been chosen before.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const chosen = form.current?.elements.namedItem('country');
    if (chosen instanceof HTMLSelectElement) setCountry(chosen.value);
  }, []);

  const order = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await submit(event.currentTarget);
    } catch (thrown) {
      setFailure(explain(thrown, problems));
    }
    setBusy(false);
  };

  return (
    <form
      ref={form}
      className={styles.columns}
      method="post"
      action={local('/checkout')}
      noValidate
      onSubmit={(event) => void order(event)}
      onChange={(event: ChangeEvent<HTMLFormElement>) => {
        const { name, value } = event.target as unknown as HTMLInputElement;
        if (name === 'country') setCountry(value);
        touch(name);
      }}
    >
      <div className={styles.form}>
        <ErrorSummary errors={errors} />
        {agreed && (
          // A page that was loaded again begins up here, without the card.
          <Notice tone="warning" title={t.newTotal.title}>
            <Sentence
              text={t.newTotal.look}
              parts={{ a: (words) => <a href="#new-total">{words}</a> }}
            />
            <span className={styles.scriptless}> {t.newTotal.cardAgain}</span>
          </Notice>
        )}
        {refused && !agreed && errors.length === 0 && (
          <Notice tone="danger" title={refused.title} role="alert">
            <p>{refused.message}</p>
            {refused.orderId && <a href={local(`/orders/${refused.orderId}`)}>{t.goToOrder}</a>}
          </Notice>
        )}
        {failure && (
          <Notice tone="danger" title={t.notPlaced} role="alert">
            {failure}
          </Notice>
        )}
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name={currencyField} value={cart.total.currency} />
        {totals.map(({ option: { id }, total, discount }) => (
          <Fragment key={id}>
            <input type="hidden" name={totalField(id)} value={total.amount} />
            <input type="hidden" name={discountField(id)} value={discount.amount} />
          </Fragment>
        ))}
        {seenFields(cart).map((field) => (
          <input key={field.name} type="hidden" {...field} />
        ))}
        <ContactFields values={values} error={error} />
        <DeliveryFields
          values={values}
          error={error}
          totals={totals}
          destinations={delivery.destinations}
          country={country}
        />
        <CardFields error={error} />
        {agreed && (
          <NewTotal
            agreed={agreed}
            cart={cart}
            totals={totals}
            promotionUsed={refused?.promotionUsed ?? null}
          />
        )}
        <Button type="submit" busy={busy} className={styles.place}>
          {/* One child: the button sets its children apart. */}
          <span>
            {busy ? (
              t.placing
            ) : (
              <Sentence
                text={agreed ? t.orderFor : t.placeOrder}
                parts={{
                  total: () => (
                    <ForDelivery totals={totals}>
                      {({ total }) => formatMoney(total, locale)}
                    </ForDelivery>
                  ),
                }}
              />
            )}
          </span>
        </Button>
        <p className="t-small t-muted">
          <Sentence
            text={t.obligation}
            parts={{ a: (address) => <MailLink>{address}</MailLink> }}
          />
        </p>
      </div>
      <OrderSummary cart={cart} totals={totals} />
    </form>
  );
}
