import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '@tessera/design-system/toast';
import type { CartEvents } from '@tessera/mfe-cart-contract/browser-events';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useState } from 'react';
import { useCartMessages } from '../messages/cart.ts';
import { useProblemMessages } from '../messages/problems.ts';
import { useMessages } from '../messages/messages.ts';
import type { CartLine, SavedLine } from './api-types.ts';
import { cartChange } from './cart-change.ts';
import type { Conflict } from './cart-conflict.tsx';
import { cartQuery } from './cart-query.ts';
import { explain } from './explain.ts';
import type { Change } from './optimistic-cart.ts';

/**
 * The cart and its changes: shown at once, taken back and explained when the service refuses.
 *
 * @param refused a change that was posted as a form and met another window's
 */
export function useCart(refused?: Conflict) {
  const t = useMessages();
  const words = useCartMessages();
  const problems = useProblemMessages();
  const api = useApi();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { data: cart } = useQuery(cartQuery(api));
  const [conflict, setConflict] = useState<Conflict | null>(refused ?? null);
  const [options] = useState(() =>
    cartChange(api, queryClient, {
      counted: (count) => emit<CartEvents>('cart:changed', { count }),
      removed: ({ variantId, quantity, title = words.thePrint }) => {
        const run = () => change({ intent: 'add', variantId, quantity });
        toast({ text: words.wasRemoved(title), action: { label: t.undo, run } });
      },
      saved: ({ variantId, title = words.thePrint }) => {
        const run = () => change({ intent: 'restore', variantId });
        toast({ text: words.saved.wasSaved(title), action: { label: t.undo, run } });
      },
      refused: (error) => toast({ text: explain(error, problems) }),
      conflict: setConflict,
    }),
  );
  const { mutate } = useMutation(options);
  function change(next: Change) {
    setConflict(null);
    mutate(next);
  }

  return {
    cart,
    conflict,
    change,
    setQuantity: ({ variantId, version: seen }: CartLine, quantity: number) =>
      change({ intent: 'set', variantId, quantity, seen }),
    save: ({ variantId, quantity, title, version: seen }: CartLine) =>
      change({ intent: 'save', variantId, quantity, title, seen }),
    restore: ({ variantId }: SavedLine) => change({ intent: 'restore', variantId }),
    forget: ({ variantId }: SavedLine) => change({ intent: 'forget', variantId }),
    remove: ({ variantId, quantity, title, version: seen }: CartLine) =>
      change({ intent: 'remove', variantId, quantity, title, seen }),
  };
}
