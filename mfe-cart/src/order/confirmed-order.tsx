import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import type { Order } from '../cart/api-types.ts';
import styles from './order.module.css';

/** Reference, what happens next and when; and only now the offer of an account. */
export function ConfirmedOrder({ order }: { order: Order }) {
  const { reference, email, delivery, guest } = order;
  const signUp = `/account/sign-in?${new URLSearchParams({ mode: 'sign-up', email, next: '/account/orders' })}`;
  return (
    <>
      <Notice tone="success" title={`Reference ${reference}`} role="status">
        The payment is authorised and your prints are set aside.
      </Notice>
      <section aria-labelledby="order-next" className={styles.next}>
        <h2 id="order-next">What happens next</h2>
        <ol>
          <li>We frame and pack your prints in our studio.</li>
          <li>
            <b>{delivery.promise}</b>
            {delivery.needsStore && '. Bring the reference to the store.'}
          </li>
          <li>
            You have 60 days to send them back, free of charge. Quote {reference} when you write to
            us.
          </li>
        </ol>
      </section>
      {guest && (
        <section className={styles.offer} aria-labelledby="order-account">
          <h2 id="order-account">Keep an eye on it?</h2>
          <p>With an account you see your orders on every device. It takes a password, no more.</p>
          <ButtonLink href={signUp} variant="secondary">
            Open an account
          </ButtonLink>
        </section>
      )}
    </>
  );
}
