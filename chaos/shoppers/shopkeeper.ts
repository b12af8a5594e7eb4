import { setTimeout as pause } from 'node:timers/promises';
import type { Tokens } from '@tessera/bff-kit/tokens';

/** Whoever packs parcels and takes in returns, over the service's own addresses. */
export interface Shopkeeper {
  dispatch(orderId: string): Promise<void>;
  receiveReturn(orderId: string, returnId: string): Promise<void>;
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;

/**
 * Repeats each command until it was accepted: a parcel may not leave before its payment was captured.
 *
 * @param o.url of the cart service; asked anew each time
 */
export function createShopkeeper(o: {
  url: () => string;
  tokens: Tokens;
  signal: AbortSignal;
}): Shopkeeper {
  async function insist(path: string, body: object): Promise<void> {
    for (;;) {
      o.signal.throwIfAborted();
      const response = await fetch(o.url() + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await o.tokens.signService('cart')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
        signal: AbortSignal.any([o.signal, AbortSignal.timeout(PATIENCE_MS)]),
      }).catch(() => null);
      if (response?.ok) return;
      await pause(PAUSE_MS, undefined, { signal: o.signal });
    }
  }
  return {
    dispatch: (orderId) => insist(`/internal/orders/${orderId}/dispatch`, { tracking: 'CHAOS-1' }),
    receiveReturn: (orderId, returnId) =>
      insist(`/internal/orders/${orderId}/returns/${returnId}/arrival`, {}),
  };
}
