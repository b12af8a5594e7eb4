import { formatDate } from '@tessera/design-system/format';
import { Notice } from '@tessera/design-system/notice';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import type { Order } from '../cart/api-types.ts';
import { useDeliveryWords } from '../cart/use-delivery-words.ts';
import { useOrderMessages } from '../messages/order.ts';
import styles from './order.module.css';

/** A parcel on its way: since when, how the carrier knows it, when it arrives. */
export function DispatchedOrder({ order }: { order: Order }) {
  const { reference, delivery, dispatchedAt, tracking } = order;
  const { referenceIs, next, dispatched } = useOrderMessages();
  const { promise, promiseInSentence } = useDeliveryWords();
  const locale = useLocale();
  return (
    <>
      <Notice tone="success" title={referenceIs(reference)} role="status">
        <p>
          {dispatchedAt ? (
            <Sentence
              text={dispatched.leftOn(formatDate(dispatchedAt, 'moment', locale))}
              parts={{ time: (moment) => <time dateTime={dispatchedAt}>{moment}</time> }}
            />
          ) : (
            dispatched.left
          )}
        </p>
        {tracking && (
          <p>
            <Sentence
              text={dispatched.trackedAs(tracking)}
              parts={{
                b: (code) => (
                  <b className={styles.code} dir="ltr">
                    {code}
                  </b>
                ),
              }}
            />
          </p>
        )}
      </Notice>
      <section aria-labelledby="order-next" className={styles.next}>
        <h2 id="order-next">{next}</h2>
        <ol>
          <li>
            <b>{delivery.needsStore ? promiseInSentence(delivery) : promise(delivery)}</b>
            {delivery.needsStore && `. ${dispatched.bring(reference)}`}
          </li>
          <li>{dispatched.returns}</li>
        </ol>
      </section>
    </>
  );
}
