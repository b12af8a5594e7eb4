import type { MutationOptions, QueryClient } from '@tanstack/react-query';
import type { Api } from '@tessera/mfe-kit/api';
import type { Cart } from './api-types.ts';
import type { Conflict } from './cart-conflict.tsx';
import { cartQuery } from './cart-query.ts';
import { expected, type Change, type Removal } from './optimistic-cart.ts';
import { asCartChanged, sendChange } from './send-change.ts';

const mutationKey = ['cart-change'];

/** Whom a change's outcome concerns. */
export interface Told {
  counted: (count: number) => void;
  removed: (change: Removal) => void;
  saved: (change: { variantId: string; title?: string }) => void;
  refused: (error: unknown) => void;
  conflict: (conflict: Conflict) => void;
}

/**
 * Changes of the cart, one after the other. The page shows each at once; what it shows is always what the
 * service said last with the unanswered changes on top, so one that is refused disappears from it.
 *
 * A change is meant for the version of the line that was on the screen when the shopper made it. The
 * only newer version it may go to is the one that this page's own earlier change made: whatever
 * else happened to the line, another window did, and the shopper has not seen it.
 */
export function cartChange(
  api: Api,
  queryClient: QueryClient,
  told: Told,
): MutationOptions<Cart, Error, Change> {
  const { queryKey } = cartQuery(api);
  const made = new Map<string, string>();
  let answered: Cart | undefined;

  const unanswered = (): Change[] =>
    queryClient
      .getMutationCache()
      .findAll({ mutationKey, status: 'pending' })
      .map(({ state }) => state.variables as Change);

  function show(cart: Cart, done: Change): void {
    answered = cart;
    const others = unanswered().filter((change) => change !== done);
    queryClient.setQueryData(queryKey, expected(cart, others));
  }

  const newest = (version: string): string => {
    const next = made.get(version);
    return next === undefined ? version : newest(next);
  };
  const current = (change: Change): Change =>
    'seen' in change ? { ...change, seen: newest(change.seen) } : change;

  return {
    mutationKey,
    scope: { id: 'cart' },
    mutationFn: async (change) => {
      const sent = current(change);
      const cart = await sendChange(api, sent);
      const line = cart.lines.find(({ variantId }) => variantId === sent.variantId);
      if (sent.intent === 'set' && line && line.version !== sent.seen) {
        made.set(sent.seen, line.version);
      }
      return cart;
    },
    onMutate: async (change) => {
      const first = unanswered().length <= 1;
      // A cart that is just being loaded does not have this change yet.
      await queryClient.cancelQueries({ queryKey });
      const shown = queryClient.getQueryData<Cart>(queryKey);
      if (first) answered = shown;
      if (shown) queryClient.setQueryData(queryKey, expected(shown, [change]));
    },
    onSuccess: (cart, change) => {
      show(cart, change);
      told.counted(cart.count);
      if (change.intent === 'remove') told.removed(change);
      if (change.intent === 'save') told.saved(change);
    },
    onError: (error, change) => {
      const changed = asCartChanged(error);
      const cart = changed?.cart ?? answered;
      if (cart) show(cart, change);
      if (changed && 'seen' in change) {
        const { intent, variantId, quantity } = change;
        told.conflict({ message: changed.detail, intent, variantId, quantity });
        told.counted(changed.cart.count);
        return;
      }
      told.refused(error);
      void queryClient.invalidateQueries({ queryKey });
    },
  };
}
