import { Field } from '@tessera/design-system/field';
import type { FocusEvent } from 'react';
import { useCheckoutMessages } from '../messages/checkout.ts';
import styles from './checkout.module.css';
import { formatExpiry, groupCardNumber } from './format-card.ts';

// Not controlled: what is typed before the page hydrates stays.
const tidy = (format: (text: string) => string) => (event: FocusEvent<HTMLInputElement>) => {
  event.target.value = format(event.target.value);
};

/** The card, in the order in which it is printed on it. Nothing of it is ever filled in again. */
export function CardFields({ error }: { error: (field: string) => string | undefined }) {
  const { card } = useCheckoutMessages();
  return (
    <fieldset className={styles.group}>
      <legend>{card.legend}</legend>
      <Field
        label={card.number}
        name="cardNumber"
        autoComplete="cc-number"
        inputMode="numeric"
        spellCheck={false}
        dir="ltr"
        onBlur={tidy(groupCardNumber)}
        hint={card.numberHint}
        error={error('cardNumber')}
      />
      <div className={styles.pair}>
        <Field
          label={card.expiry}
          name="expiry"
          autoComplete="cc-exp"
          dir="ltr"
          inputMode="numeric"
          onBlur={tidy(formatExpiry)}
          hint={card.expiryHint}
          error={error('expiry')}
        />
        <Field
          label={card.securityCode}
          name="securityCode"
          autoComplete="cc-csc"
          dir="ltr"
          inputMode="numeric"
          hint={card.securityHint}
          error={error('securityCode')}
        />
      </div>
    </fieldset>
  );
}
