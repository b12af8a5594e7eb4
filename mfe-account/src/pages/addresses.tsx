import { useSuspenseQuery } from '@tanstack/react-query';
import { Breadcrumbs } from '@tessera/design-system/breadcrumbs';
import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { addressAction, type AddressRefusal } from '../addresses/address-action.ts';
import { AddressCard } from '../addresses/address-card.tsx';
import { AddressForm } from '../addresses/address-form.tsx';
import { addressesQuery } from '../addresses/addresses-api.ts';
import { requireSession } from '../identity/require-session.ts';
import { accountHead } from '../page/account-head.ts';
import styles from '../page/page.module.css';

const doneWords: Record<string, string> = {
  added: 'The address was added.',
  saved: 'The address was saved.',
  removed: 'The address was removed.',
  default: 'The default address was changed.',
  gone: 'That address had been removed already. These are the ones you have.',
};

export default defineFragment<Record<string, never>, undefined, AddressRefusal>({
  name: 'addresses',
  async load({ api, queryClient, url, actionData }) {
    await requireSession(url, () => queryClient.fetchQuery(addressesQuery(api)));
    return { head: accountHead('Your addresses', actionData) };
  },
  action: addressAction,
  Component({ url, actionData }) {
    const { data: addresses } = useSuspenseQuery(addressesQuery(useApi()));
    const editId = actionData ? actionData.id : url.searchParams.get('edit');
    const edited = addresses.find((address) => address.id === editId) ?? null;
    const adding = !edited && (actionData !== null || url.searchParams.has('add'));
    const showForm = edited !== null || adding || addresses.length === 0;
    const done = doneWords[url.searchParams.get('done') ?? ''];
    return (
      <div className={`t-wrap ${styles.page}`}>
        <Breadcrumbs
          items={[{ label: 'Your account', href: '/account' }, { label: 'Addresses' }]}
        />
        <h1>Your addresses</h1>
        {done && !actionData && <Notice tone="success">{done}</Notice>}
        {showForm ? (
          <section className={styles.page} aria-labelledby="form-heading">
            <h2 id="form-heading">{edited ? 'Change this address' : 'Add an address'}</h2>
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
              <ButtonLink href="/account/addresses?add">Add another address</ButtonLink>
            </p>
          </>
        )}
      </div>
    );
  },
});
