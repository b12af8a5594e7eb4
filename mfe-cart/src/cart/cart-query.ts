import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@tessera/mfe-kit/api';
import type { Cart, DeliveryOptions } from './api-types.ts';

export const cartQuery = (api: Api) =>
  queryOptions({
    queryKey: ['cart'],
    queryFn: ({ signal }) => api.get<Cart>('/api/cart/cart', signal),
  });

export const deliveryQuery = (api: Api) =>
  queryOptions({
    queryKey: ['delivery-options'],
    queryFn: ({ signal }) => api.get<DeliveryOptions>('/api/cart/delivery-options', signal),
  });
