import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import type { Cart, CartChanged } from './api-types.ts';
import type { Change } from './optimistic-cart.ts';

/** `seen` as the service wants it; nothing for a form of a page from before lines had versions. */
const ifMatch = (seen: string): Record<string, string> | undefined =>
  seen === '' ? undefined : { 'if-match': `"${seen}"` };

/** Sends one change and returns the cart as it is then. */
export function sendChange(api: Api, change: Change): Promise<Cart> {
  const { variantId } = change;
  const line = `/api/cart/lines/${encodeURIComponent(variantId)}`;
  const saved = `/api/cart/saved/${encodeURIComponent(variantId)}`;
  switch (change.intent) {
    case 'add':
      return api.send('POST', '/api/cart/lines', { variantId, quantity: change.quantity });
    case 'set':
      return api.send('PATCH', line, { quantity: change.quantity }, ifMatch(change.seen));
    case 'remove':
      return api.send('DELETE', line, undefined, ifMatch(change.seen));
    case 'save':
      return api.send('PUT', saved, undefined, ifMatch(change.seen));
    case 'restore':
      return api.send('POST', `${saved}/to-cart`);
    case 'forget':
      return api.send('DELETE', saved);
  }
}

/** What the service says when another window was quicker, with the cart as it is now; else `null`. */
export const asCartChanged = (error: unknown): (CartChanged & { detail: string }) | null =>
  error instanceof ApiProblem && error.problem.type === 'cart-changed' && 'cart' in error.problem
    ? (error.problem as CartChanged & { detail: string })
    : null;
