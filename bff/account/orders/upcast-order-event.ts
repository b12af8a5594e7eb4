import { upcastOrderPlaced } from '@tessera/bff-cart-contract/upcast-order-placed';
import { createUpcast } from '@tessera/bff-kit/events/upcast';

/** Old events stay in cart's outbox for ever; this makes each what cart would write today. */
export const upcastOrderEvent = createUpcast({
  'cart.order.placed.v1': { type: 'cart.order.placed.v2', data: upcastOrderPlaced },
});
