import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@tessera/mfe-kit/api';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useProblemMessages } from '../messages/problems.ts';
import type { Cart } from './api-types.ts';
import { cartQuery } from './cart-query.ts';
import { explain } from './explain.ts';
import { withoutPromotion } from './optimistic-cart.ts';
import { codeRefusal } from './promotion-words.ts';
import { sendCode } from './send-code.ts';

/**
 * Using a code and taking it off, one after the other with the cart's other changes. That it is off shows at once;
 * what a code is worth only the service knows.
 */
export function usePromotion(refused: (message: string) => void) {
  const api = useApi();
  const problems = useProblemMessages();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { queryKey } = cartQuery(api);
  const { mutate, isPending } = useMutation({
    scope: { id: 'cart' },
    mutationFn: (code: string | null) => sendCode(api, code),
    onMutate: async (code) => {
      await queryClient.cancelQueries({ queryKey });
      const shown = queryClient.getQueryData<Cart>(queryKey);
      if (code === null && shown) queryClient.setQueryData(queryKey, withoutPromotion(shown));
    },
    onSuccess: (cart) => queryClient.setQueryData(queryKey, cart),
    onError: (error) => {
      const known = error instanceof ApiProblem;
      refused(known ? codeRefusal(error.problem, locale) : explain(error, problems));
      void queryClient.invalidateQueries({ queryKey });
    },
  });
  return { change: mutate, busy: isPending };
}
