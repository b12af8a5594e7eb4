import { Breadcrumbs } from '@tessera/design-system/breadcrumbs';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { requireSession } from '../identity/require-session.ts';
import { OrderList } from '../orders/order-list.tsx';
import { ordersQuery } from '../orders/orders-api.ts';
import { accountHead } from '../page/account-head.ts';
import styles from '../page/page.module.css';

export default defineFragment<Record<string, never>>({
  name: 'orders',
  async load({ api, queryClient, url }) {
    await requireSession(url, () => queryClient.fetchQuery(ordersQuery(api)));
    return { head: accountHead('Your orders') };
  },
  Component({ url }) {
    return (
      <div className={`t-wrap ${styles.page}`}>
        <Breadcrumbs items={[{ label: 'Your account', href: '/account' }, { label: 'Orders' }]} />
        <h1>Your orders</h1>
        <OrderList placed={url.searchParams.get('placed')} />
      </div>
    );
  },
});
