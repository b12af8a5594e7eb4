import type { Api } from '@tessera/mfe-kit/api';
import type { Cart } from './api-types.ts';

/** Puts a code on the cart, or with `null` takes it off, and returns the cart as it is then. */
export const sendCode = (api: Api, code: string | null): Promise<Cart> =>
  code === null
    ? api.send('DELETE', '/api/cart/promotion')
    : api.send('PUT', '/api/cart/promotion', { code });
