import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '@tessera/design-system/toast';
import type { CartEvents } from '@tessera/mfe-cart-contract/browser-events';
import { ApiProblem } from '@tessera/mfe-kit/api';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import type { Cart, CartLine } from './api-types.ts';
import { cartQuery } from './cart-query.ts';
import { withoutLine, withQuantity } from './optimistic-cart.ts';

type Change =
  | { intent: 'set'; variantId: string; quantity: number }
  | { intent: 'remove'; variantId: string }
  | { intent: 'add'; variantId: string; quantity: number };

/** What to tell somebody whose change did not get through. */
export const explain = (error: unknown): string =>
  error instanceof ApiProblem
    ? error.problem.detail
    : 'Something went wrong. Your cart is as it was; please try again.';

function expected(cart: Cart, change: Change): Cart {
  if (change.intent === 'set') return withQuantity(cart, change.variantId, change.quantity);
  return change.intent === 'remove' ? withoutLine(cart, change.variantId) : cart;
}

/** The cart and its changes: shown at once, taken back and explained when the service refuses. */
export function useCart() {
  const api = useApi();
  const toast = useToast();
  const queryClient = useQueryClient();
  const query = cartQuery(api);
  const { data: cart } = useQuery(query);

  const { mutate } = useMutation({
    // One after the other: the reply to an early change must not overwrite a later one.
    scope: { id: 'cart' },
    mutationFn: (change: Change) => {
      const path = `/api/cart/lines/${encodeURIComponent(change.variantId)}`;
      if (change.intent === 'remove') return api.send<Cart>('DELETE', path);
      const { quantity, variantId } = change;
      if (change.intent === 'set') return api.send<Cart>('PATCH', path, { quantity });
      return api.send<Cart>('POST', '/api/cart/lines', { variantId, quantity });
    },
    onMutate: (change) => {
      queryClient.setQueryData(query.queryKey, (now) => now && expected(now, change));
    },
    onSuccess: (fresh) => {
      const left = queryClient.isMutating();
      // With more changes under way the optimistic cart is nearer to what the shopper wants.
      if (left <= 1) queryClient.setQueryData(query.queryKey, fresh);
      emit<CartEvents>('cart:changed', { count: fresh.count });
    },
    onError: (error) => {
      toast({ text: explain(error) });
      void queryClient.invalidateQueries({ queryKey: query.queryKey });
    },
  });

  return {
    cart,
    setQuantity: (variantId: string, quantity: number) =>
      mutate({ intent: 'set', variantId, quantity }),
    remove: ({ variantId, quantity, title }: CartLine) => {
      mutate({ intent: 'remove', variantId });
      const run = () => mutate({ intent: 'add', variantId, quantity });
      toast({ text: `${title} was removed.`, action: { label: 'Undo', run } });
    },
  };
}
