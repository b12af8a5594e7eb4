import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import type { Order } from '../cart/api-types.ts';
import { useDeliveryWords } from '../cart/use-delivery-words.ts';
import { useOrderMessages } from '../messages/order.ts';
import styles from './order.module.css';

/** Reference, what happens next and when; and only now the offer of an account. */
export function ConfirmedOrder({ order }: { order: Order }) {
  const { reference, email, delivery, guest } = order;
  const { referenceIs, next, confirmed } = useOrderMessages();
  const { promise, promiseInSentence } = useDeliveryWords();
  const signUp = `/account/sign-in?${new URLSearchParams({ mode: 'sign-up', email, next: '/account/orders' })}`;
  return (
    <>
      <Notice tone="success" title={referenceIs(reference)} role="status">
        {confirmed.say}
      </Notice>
      <section aria-labelledby="order-next" className={styles.next}>
        <h2 id="order-next">{next}</h2>
        <ol>
          <li>{confirmed.pack}</li>
          <li>
            <b>{delivery.needsStore ? promiseInSentence(delivery) : promise(delivery)}</b>
            {delivery.needsStore && `. ${confirmed.bring}`}
          </li>
          <li>{confirmed.returns}</li>
        </ol>
      </section>
      {guest && (
        <section className={styles.offer} aria-labelledby="order-account">
          <h2 id="order-account">{confirmed.account}</h2>
          <p>{confirmed.accountSay}</p>
          <ButtonLink href={signUp} variant="secondary">
            {confirmed.openAccount}
          </ButtonLink>
        </section>
      )}
    </>
  );
}
