import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import type { Order } from '../cart/api-types.ts';

/** How often an order that is being placed is looked at, in milliseconds. */
const FOLLOW_MS = 700;

/** Whether the order changes without the shopper doing something. */
export const isMoving = ({ status, nextAction }: Order): boolean =>
  status === 'placing' && nextAction === null;

/** An order, looked at again and again while it is being placed. An address nobody has is a 404. */
export const orderQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['order', id],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Order>(`/api/cart/orders/${encodeURIComponent(id)}`, signal);
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 422) throw error;
        throw new ApiProblem({ ...error.problem, status: 404, title: 'We cannot find this order' });
      }
    },
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? FOLLOW_MS : false),
  });
