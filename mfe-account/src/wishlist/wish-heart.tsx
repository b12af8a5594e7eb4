import { useMutation } from '@tanstack/react-query';
import type { AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import { IconButton } from '@tessera/design-system/icon-button';
import { useToast } from '@tessera/design-system/toast';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useEverywhereMessages } from '../messages/everywhere.ts';
import { setSaved } from './wishlist-api.ts';

/** A switch that keeps a print in the wishlist. It turns at once, and back when that did not work. */
export function WishHeart({
  handle,
  title,
  kept,
}: {
  handle: string;
  title: string;
  kept: boolean;
}) {
  const api = useApi();
  const t = useEverywhereMessages().wishlist;
  const toast = useToast();
  const change = useMutation({
    mutationFn: (wanted: boolean) => setSaved(api, handle, wanted),
    onSuccess: (_, saved) => emit<AccountEvents>('account:wishlist-changed', { handle, saved }),
    onError: () => toast({ text: t.failed }),
  });
  const pressed = change.isPending ? change.variables : kept;
  return (
    <IconButton
      icon="heart"
      label={t.keepOne(title)}
      aria-pressed={pressed}
      onClick={() => {
        if (!change.isPending) change.mutate(!pressed);
      }}
    />
  );
}
