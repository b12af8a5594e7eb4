import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Notice } from '@tessera/design-system/notice';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useOrdersMessages } from '../messages/orders.ts';
import { usePageMessages } from '../messages/page.ts';
import { OrderCard } from './order-card.tsx';
import styles from './order-card.module.css';
import { statusWords } from './order-status.ts';
import { ordersQuery } from './orders-api.ts';
import { pollInterval } from './poll-interval.ts';

/** The history, kept up to date while it is looked at. */
export function OrderList({ placed }: { placed: string | null }) {
  const t = useOrdersMessages();
  const page = usePageMessages();
  const locale = useLocale();
  const local = useLocalPath();
  const [openedAt] = useState(() => Date.now());
  const { data: orders = [], isError } = useQuery({
    ...ordersQuery(useApi()),
    refetchInterval: ({ state }) => pollInterval(state.data ?? [], placed, Date.now() - openedAt),
  });
  const [newest] = orders;
  return (
    <>
      {isError && (
        <Notice tone="warning" title={t.stale}>
          <Sentence
            text={t.staleSay}
            parts={{ link: (words) => <a href={local('/account/sign-in')}>{words}</a> }}
          />
        </Notice>
      )}
      <p role="status" className="t-visually-hidden">
        {newest ? t.isNow(newest.reference, statusWords(newest, t, locale).label) : ''}
      </p>
      {orders.length === 0 ? (
        <EmptyState title={t.none} action={<ButtonLink href="/">{page.lookAtPrints}</ButtonLink>}>
          {placed === null ? t.noneSay : t.onItsWay}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {orders.map((order) => (
            <li key={order.id}>
              <OrderCard order={order} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
