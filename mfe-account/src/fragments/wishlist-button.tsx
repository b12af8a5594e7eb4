import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import type { AccountFragments } from '@tessera/mfe-account-contract/fragments';
import { Button } from '@tessera/design-system/button';
import { Icon } from '@tessera/design-system/icon';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useEverywhereMessages } from '../messages/everywhere.ts';
import { savedQuery, setSaved } from '../wishlist/wishlist-api.ts';
import styles from './wishlist-button.module.css';

/** Keeps a print, on another team's page. A form that works as HTML and comes back to that page. */
export default defineFragment<AccountFragments['account/wishlist-button']>({
  name: 'wishlist-button',
  async load({ api, queryClient, props }) {
    await queryClient.fetchQuery(savedQuery(api, props.handle));
    return {};
  },
  Component({ props: { handle }, url }) {
    const api = useApi();
    const t = useEverywhereMessages().wishlist;
    const local = useLocalPath();
    const { data: saved, refetch } = useSuspenseQuery(savedQuery(api, handle));
    const change = useMutation({
      mutationFn: (wanted: boolean) => setSaved(api, handle, wanted),
      onSuccess: async (_, wanted) => {
        await refetch();
        emit<AccountEvents>('account:wishlist-changed', { handle, saved: wanted });
      },
    });
    const submit = (event: FormEvent) => {
      event.preventDefault();
      if (!change.isPending) change.mutate(!saved);
    };
    return (
      <form method="post" action={local('/wishlist')} className={styles.form} onSubmit={submit}>
        <input type="hidden" name="intent" value={saved ? 'remove' : 'save'} />
        <input type="hidden" name="handle" value={handle} />
        <input type="hidden" name="back" value={url.pathname + url.search} />
        <Button type="submit" variant="quiet" busy={change.isPending}>
          <Icon name="heart" className={saved ? styles.saved : undefined} />
          {saved ? t.takeOut : t.keep}
        </Button>
        {saved && <a href={local('/wishlist')}>{t.view}</a>}
        <p role="status" className={styles.said}>
          {change.isError && t.failed}
        </p>
      </form>
    );
  },
});
