import { useMutation } from '@tanstack/react-query';
import { Button } from '@tessera/design-system/button';
import { Quantity } from '@tessera/design-system/quantity';
import type { CartEvents } from '@tessera/mfe-cart-contract/browser-events';
import type { AddToCartProps } from '@tessera/mfe-cart-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useState, type SyntheticEvent } from 'react';
import type { Cart } from '../cart/api-types.ts';
import { explain } from '../cart/explain.ts';
import type { OwnCartEvents } from '../cart/own-events.ts';
import { readQuantity } from '../cart/read-quantity.ts';
import { useEverywhereMessages } from '../messages/everywhere.ts';
import { useProblemMessages } from '../messages/problems.ts';
import styles from './add-to-cart.module.css';

/** Quantity and button. A form that works as HTML; with JavaScript the page stays where it is. */
export default defineFragment<AddToCartProps>({
  name: 'add-to-cart',
  Component({ props: { variantId, priceLabel } }) {
    const t = useEverywhereMessages();
    const problems = useProblemMessages();
    const local = useLocalPath();
    const api = useApi();
    const [quantity, setQuantity] = useState(1);
    const add = useMutation({
      mutationFn: (line: { variantId: string; quantity: number }) =>
        api.send<Cart>('POST', '/api/cart/lines', line),
      onMutate: (line) => emit<OwnCartEvents>('cart:expected', { pieces: line.quantity }),
      onSuccess: ({ count }) => emit<CartEvents>('cart:changed', { count }),
      onError: (_, line) => emit<OwnCartEvents>('cart:expected', { pieces: -line.quantity }),
    });
    // What was said of one size or frame is not true of the next.
    const said = add.variables?.variantId === variantId;
    const submit = (event: SyntheticEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (add.isPending) return;
      // As the field has it: it may have been typed before this code came.
      const pieces = new FormData(event.currentTarget).get('quantity');
      add.mutate({ variantId, quantity: readQuantity(String(pieces)) });
    };
    return (
      <form className={styles.form} method="post" action={local('/cart')} onSubmit={submit}>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="variantId" value={variantId} />
        <Quantity label={t.quantity} name="quantity" value={quantity} onChange={setQuantity} />
        <Button type="submit">{t.add(priceLabel)}</Button>
        <p role="status" className={styles.said}>
          {said && !add.isError && !add.isIdle && (
            <>
              {t.added} <a href={local('/cart')}>{t.view}</a>
            </>
          )}
        </p>
        <p role="alert" className={styles.problem}>
          {said && add.isError && explain(add.error, problems)}
        </p>
      </form>
    );
  },
});
