import { problemContentType } from '@tessera/bff-kit/problem';
import { CartChangedSchema, CartSchema } from './cart-schemas.ts';

/** What every change of a cart is answered with. */
export const cartReply = {
  description: 'The cart, priced now',
  content: { 'application/json': { schema: CartSchema } },
};

export const staleReply = {
  description: 'The line was changed since it was seen; nothing was written',
  content: { [problemContentType]: { schema: CartChangedSchema } },
};
