import { setTimeout as pause } from 'node:timers/promises';
import type { Tokens } from '@tessera/bff-kit/tokens';
import type { CartInstance } from '../shop/start-shop.ts';

export interface Arming {
  point: string;
  skip?: number;
  fate?: 'die' | 'freeze';
}

const PATIENCE_MS = 5_000;
/** As many orders do not come. */
const NEVER = 1_000_000;

/** Takes back what was armed: the point lets everybody pass. */
export const disarmCrashPoint = (
  cart: CartInstance,
  point: string,
  o: { tokens: Tokens; signal: AbortSignal },
): Promise<void> => armCrashPoint(cart, { point, skip: NEVER }, o);

/** Arms a crash point in one instance; asks until it answers. Throws when it refuses. */
export async function armCrashPoint(
  cart: CartInstance,
  arming: Arming,
  o: { tokens: Tokens; signal: AbortSignal },
): Promise<void> {
  for (;;) {
    o.signal.throwIfAborted();
    const response = await fetch(`${cart.url}/internal/crash-points`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await o.tokens.signService('cart')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(arming),
      signal: AbortSignal.any([o.signal, AbortSignal.timeout(PATIENCE_MS)]),
    }).catch(() => null);
    if (response?.ok) return;
    if (response !== null && response.status < 500) {
      throw new Error(`${cart.name} refused to arm ${arming.point}: ${response.status}.`);
    }
    await pause(100, undefined, { signal: o.signal });
  }
}
