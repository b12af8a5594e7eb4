import { Field } from '@tessera/design-system/field';
import type { FocusEvent } from 'react';
import styles from './checkout.module.css';
import { formatExpiry, groupCardNumber } from './format-card.ts';

// Not controlled: what is typed before the page hydrates stays.
const tidy = (format: (text: string) => string) => (event: FocusEvent<HTMLInputElement>) => {
  event.target.value = format(event.target.value);
};

/** The card, in the order in which it is printed on it. Nothing of it is ever filled in again. */
export function CardFields({ error }: { error: (field: string) => string | undefined }) {
  return (
    <fieldset className={styles.group}>
      <legend>Payment by card</legend>
      <Field
        label="Card number"
        name="cardNumber"
        autoComplete="cc-number"
        inputMode="numeric"
        spellCheck={false}
        onBlur={tidy(groupCardNumber)}
        hint="This shop takes test cards: 4242 4242 4242 4242"
        error={error('cardNumber')}
      />
      <div className={styles.pair}>
        <Field
          label="Expiry date"
          name="expiry"
          autoComplete="cc-exp"
          inputMode="numeric"
          onBlur={tidy(formatExpiry)}
          hint="MM/YY"
          error={error('expiry')}
        />
        <Field
          label="Security code"
          name="securityCode"
          autoComplete="cc-csc"
          inputMode="numeric"
          hint="3 or 4 digits on the card"
          error={error('securityCode')}
        />
      </div>
    </fieldset>
  );
}
