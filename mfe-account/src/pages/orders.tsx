import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { requireSession } from '../identity/require-session.ts';
import { AccountPage } from '../navigation/account-page.tsx';
import { OrderList } from '../orders/order-list.tsx';
import { ordersQuery } from '../orders/orders-api.ts';
import { ordersMessagesIn, useOrdersMessages } from '../messages/orders.ts';
import { accountHead } from '../page/account-head.ts';

export default defineFragment<Record<string, never>>({
  name: 'orders',
  async load({ api, queryClient, url, locale }) {
    await requireSession(url, () => queryClient.fetchQuery(ordersQuery(api)));
    return { head: accountHead(ordersMessagesIn(locale).title, locale) };
  },
  Component({ url }) {
    const t = useOrdersMessages();
    return (
      <AccountPage title={t.title} at="/account/orders">
        <OrderList placed={url.searchParams.get('placed')} />
      </AccountPage>
    );
  },
});
