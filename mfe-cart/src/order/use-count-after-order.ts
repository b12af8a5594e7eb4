import type { CartEvents } from '@tessera/mfe-cart-contract/browser-events';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useEffect, useRef } from 'react';
import type { Cart, Order } from '../cart/api-types.ts';

/**
 * Tells the page what the cart holds once an order has emptied it. A page that the server rendered
 * after that knows already, and asks for nothing.
 */
export function useCountAfterOrder(status: Order['status'], renderedOnServer: boolean): void {
  const api = useApi();
  const known = useRef(renderedOnServer ? status : 'placing');
  useEffect(() => {
    if (status === known.current) return;
    known.current = status;
    api
      .get<Cart>('/api/cart/cart')
      .then(({ count }) => emit<CartEvents>('cart:changed', { count }))
      // The badge stays as it was until the next page; nothing else depends on it.
      .catch(() => undefined);
  }, [api, status]);
}
