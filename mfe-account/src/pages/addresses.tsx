import { useSuspenseQuery } from '@tanstack/react-query';
import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { addressAction, type AddressRefusal } from '../addresses/address-action.ts';
import { AddressCard } from '../addresses/address-card.tsx';
import { AddressForm } from '../addresses/address-form.tsx';
import { addressesQuery } from '../addresses/addresses-api.ts';
import { addressesMessagesIn, useAddressesMessages } from '../messages/addresses.ts';
import { requireSession } from '../identity/require-session.ts';
import { AccountPage } from '../navigation/account-page.tsx';
import { accountHead } from '../page/account-head.ts';
import styles from '../page/page.module.css';

export default defineFragment<Record<string, never>, undefined, AddressRefusal>({
  name: 'addresses',
  async load({ api, queryClient, url, locale, actionData }) {
    await requireSession(url, () => queryClient.fetchQuery(addressesQuery(api)));
    return { head: accountHead(addressesMessagesIn(locale).title, locale, actionData) };
  },
  action: addressAction,
  Component({ url, actionData }) {
    const t = useAddressesMessages();
    const { data: addresses } = useSuspenseQuery(addressesQuery(useApi()));
    const editId = actionData ? actionData.id : url.searchParams.get('edit');
    const edited = addresses.find((address) => address.id === editId) ?? null;
    const adding = !edited && (actionData !== null || url.searchParams.has('add'));
    const showForm = edited !== null || adding || addresses.length === 0;
    const done = t.done[url.searchParams.get('done') ?? ''];
    return (
      <AccountPage title={t.title} at="/account/addresses">
        {done && !actionData && <Notice tone="success">{done}</Notice>}
        {showForm ? (
          <section className={styles.page} aria-labelledby="form-heading">
            <h2 id="form-heading">{edited ? t.changeThis : t.add}</h2>
            <AddressForm
              key={`${edited?.id ?? 'new'}-${JSON.stringify(actionData)}`}
              address={edited}
              refused={actionData}
              action={url.pathname + url.search}
              cancellable={addresses.length > 0}
            />
          </section>
        ) : (
          <>
            <ul className={styles.tiles}>
              {addresses.map((address) => (
                <li key={address.id} className={styles.cell}>
                  <AddressCard address={address} />
                </li>
              ))}
            </ul>
            <p>
              <ButtonLink href="/account/addresses?add">{t.addAnother}</ButtonLink>
            </p>
          </>
        )}
      </AccountPage>
    );
  },
});
