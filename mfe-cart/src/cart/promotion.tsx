import { Button } from '@tessera/design-system/button';
import { Disclosure } from '@tessera/design-system/disclosure';
import { Field } from '@tessera/design-system/field';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useMessages } from '../messages/messages.ts';
import type { Cart } from './api-types.ts';
import styles from './cart.module.css';
import { promotionLabel, promotionMessage } from './promotion-words.ts';
import { usePromotion } from './use-promotion.ts';

/** A code that was posted as a form, and why it was not taken. */
export interface CodeRefused {
  code: string;
  message: string;
}

/** The code of a cart: put in, shown with what it is worth, taken off. Both forms work without JavaScript. */
export function Promotion({ cart, refused }: { cart: Cart; refused: CodeRefused | undefined }) {
  const [error, setError] = useState(refused?.message ?? null);
  const form = useRef<HTMLFormElement>(null);
  const { change, busy } = usePromotion((message) => {
    setError(message);
    form.current?.querySelector('input')?.focus();
  });
  const t = useMessages();
  const locale = useLocale();
  const local = useLocalPath();
  const { promotion } = cart;
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get('code');
    setError(null);
    change(typeof code === 'string' ? code : null);
  };

  if (promotion) {
    return (
      <form className={styles.code} method="post" action={local('/cart')} onSubmit={send}>
        <input type="hidden" name="intent" value="remove-code" />
        <p className="t-small" role="status">
          <b dir="ltr">{promotion.code}</b>:{' '}
          {promotionMessage(promotion, t.promotion, locale) ??
            promotionLabel(promotion, t.promotion, locale)}
        </p>
        <Button type="submit" variant="quiet">
          {t.promotion.remove}
          <span className="t-visually-hidden"> {t.promotion.theCode(promotion.code)}</span>
        </Button>
      </form>
    );
  }
  return (
    <Disclosure summary={t.promotion.title} open={error !== null || undefined}>
      <form
        ref={form}
        className={styles.code}
        method="post"
        action={local('/cart')}
        noValidate
        onSubmit={send}
      >
        <input type="hidden" name="intent" value="use-code" />
        <Field
          label={t.promotion.code}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          maxLength={60}
          defaultValue={refused?.code}
          error={error}
        />
        <Button type="submit" variant="secondary" busy={busy}>
          {t.promotion.use}
        </Button>
      </form>
    </Disclosure>
  );
}
