import { IconLink } from '@tessera/design-system/icon-button';
import type { CartEvents } from '@tessera/mfe-cart-contract/browser-events';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useBrowserEvent } from '@tessera/mfe-kit/events';
import { useState } from 'react';
import type { Cart } from '../cart/api-types.ts';
import type { OwnCartEvents } from '../cart/own-events.ts';
import { useEverywhereMessages } from '../messages/everywhere.ts';

/** The way to the cart, with how many pieces it holds. */
export default defineFragment<object, { count: number }>({
  name: 'mini-cart',
  // The count alone: a whole cart in the state of every page would be for nothing.
  async load({ api, signal }) {
    const { count } = await api.get<Cart>('/api/cart/cart', signal);
    return { data: { count } };
  },
  Component({ data }) {
    const t = useEverywhereMessages();
    const [count, setCount] = useState(data.count);
    useBrowserEvent<CartEvents>('cart:changed', (changed) => setCount(changed.count));
    useBrowserEvent<OwnCartEvents>('cart:expected', ({ pieces }) =>
      setCount((now) => Math.max(0, now + pieces)),
    );
    return <IconLink href="/cart" icon="cart" label={t.label(count)} count={count} />;
  },
});
