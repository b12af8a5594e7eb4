import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import type { Order } from '../cart/api-types.ts';

/** The address of one order in cart's API. */
export const orderPath = (id: string): string => `/api/cart/orders/${encodeURIComponent(id)}`;

export const orderKey = (id: string) => ['order', id] as const;

/** An order as it is now. An address nobody has is a 404. */
export const orderQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: orderKey(id),
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Order>(orderPath(id), signal);
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 422) throw error;
        throw new ApiProblem({ ...error.problem, status: 404, title: 'We cannot find this order' });
      }
    },
  });
