import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Notice } from '@tessera/design-system/notice';
import { useApi } from '@tessera/mfe-kit/hooks';
import { OrderCard } from './order-card.tsx';
import styles from './order-card.module.css';
import { statusWords } from './order-status.ts';
import { ordersQuery } from './orders-api.ts';
import { pollInterval } from './poll-interval.ts';

/** The history, kept up to date while it is looked at. */
export function OrderList({ placed }: { placed: string | null }) {
  const [openedAt] = useState(() => Date.now());
  const { data: orders = [], isError } = useQuery({
    ...ordersQuery(useApi()),
    refetchInterval: ({ state }) => pollInterval(state.data ?? [], placed, Date.now() - openedAt),
  });
  const [newest] = orders;
  return (
    <>
      {isError && (
        <Notice tone="warning" title="This list may be out of date">
          We cannot reach your orders at the moment and keep trying; nothing about them has changed.
          If you signed out in another window, <a href="/account/sign-in">sign in again</a>.
        </Notice>
      )}
      <p role="status" className="t-visually-hidden">
        {newest ? `Order ${newest.reference}: ${statusWords(newest).label}` : ''}
      </p>
      {orders.length === 0 ? (
        <EmptyState
          title="No orders yet"
          action={<ButtonLink href="/">Look at the prints</ButtonLink>}
        >
          {placed === null
            ? 'What you buy while signed in is listed here. An order placed as a guest is found under the link in its confirmation.'
            : 'Your order is on its way into this list. It appears here by itself.'}
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
