import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import type { AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import type { AccountFragments } from '@tessera/mfe-account-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useBrowserEvent } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useCardCorners } from '../wishlist/use-card-corners.ts';
import { WishHeart } from '../wishlist/wish-heart.tsx';
import { keptQuery } from '../wishlist/wishlist-api.ts';

/**
 * Hearts on the cards of a list, all by one fragment and one question: a fragment a card would be 24 of them. They come
 * when it is known which are full; without JavaScript a print is kept on its own page.
 */
export default defineFragment<AccountFragments['account/wishlist-hearts']>({
  name: 'wishlist-hearts',
  load: () => Promise.resolve({}),
  Component() {
    const corners = useCardCorners();
    const query = keptQuery(useApi());
    const queryClient = useQueryClient();
    const { data: kept } = useQuery({ ...query, enabled: corners.length > 0 });
    useBrowserEvent<AccountEvents, 'account:wishlist-changed'>(
      'account:wishlist-changed',
      ({ handle, saved }) =>
        queryClient.setQueryData(query.queryKey, (known) => {
          const others = known?.filter((other) => other !== handle);
          return saved ? others?.concat(handle) : others;
        }),
    );
    if (!kept) return null;
    return corners.map(({ element, handle, title }, index) =>
      createPortal(
        <WishHeart handle={handle} title={title} kept={kept.includes(handle)} />,
        element,
        `${index} ${handle}`,
      ),
    );
  },
});
