import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useEffect, useState } from 'react';
import type { Order } from '../cart/api-types.ts';
import { followInterval } from './follow-interval.ts';
import { orderKey, orderQuery } from './order-query.ts';
import { streamOrder } from './stream-order.ts';

/** An order that keeps up with what happens to it: told by the server while it is being placed, else looked at. */
export function useOrder(id: string): Order | undefined {
  const [live, setLive] = useState(false);
  const queryClient = useQueryClient();
  const { data: order } = useQuery({
    ...orderQuery(useApi(), id),
    refetchInterval: ({ state }) => (state.data ? followInterval(state.data, live) : false),
  });
  const placing = order?.status === 'placing';
  useEffect(() => {
    if (!placing) return;
    const queryKey = orderKey(id);
    return streamOrder(id, {
      onLive: setLive,
      onOrder(told) {
        // An answer that is on its way is older than what was just told.
        void queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(queryKey, told);
      },
    });
  }, [placing, id, queryClient]);
  return order;
}
