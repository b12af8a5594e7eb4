import { Notice } from '@tessera/design-system/notice';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import type { Order } from '../cart/api-types.ts';
import { MailLink } from '../cart/mail-link.tsx';
import { useOrderMessages } from '../messages/order.ts';
import { cardName, refundedSum } from './order-words.ts';
import styles from './order.module.css';

/** What to do with a parcel that goes back, until it is here. */
export function ReturningOrder({ order }: { order: Order }) {
  const { reference, returns } = order;
  const t = useOrderMessages();
  const { returning } = t;
  const local = useLocalPath();
  if (returns.every(({ status }) => status !== 'requested')) {
    return (
      <Notice tone="success" title={returning.back} role="status">
        {returning.paying(cardName(order, t), reference)}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="info" title={t.referenceIs(reference)} role="status">
        {returning.waiting}
      </Notice>
      <section aria-labelledby="order-next" className={styles.next}>
        <h2 id="order-next">{returning.how}</h2>
        <ol>
          <li>{returning.pack}</li>
          <li>
            <Sentence
              text={returning.write(reference)}
              parts={{
                b: (code) => (
                  <b className={styles.code} dir="ltr">
                    {code}
                  </b>
                ),
              }}
            />
          </li>
          <li>
            <Sentence
              text={returning.bring}
              parts={{
                a: (words) => <a href={local('/stores')}>{words}</a>,
                mail: (address) => <MailLink>{address}</MailLink>,
              }}
            />
          </li>
        </ol>
      </section>
    </>
  );
}

/** How much was paid back, and where to. */
export function RefundedOrder({ order }: { order: Order }) {
  const t = useOrderMessages();
  const locale = useLocale();
  return (
    <Notice tone="success" title={t.returns.paidBack(refundedSum(order, locale))} role="status">
      {t.returning.paidBack(cardName(order, t), order.reference)}
    </Notice>
  );
}
