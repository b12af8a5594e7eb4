import type { Browser } from './browser.ts';

interface Cart {
  lines: { variantId: string; quantity: number }[];
  total: { amount: number; currency: string };
}

export type FilledCart = { filled: true; cart: Cart } | { filled: false; refusal: string };

/**
 * Makes the cart hold exactly these lines. An addition whose answer was lost is looked at, not guessed:
 * adding is no request that may be repeated.
 */
export async function fillCart(
  browser: Browser,
  wanted: ReadonlyMap<string, number>,
): Promise<FilledCart> {
  for (;;) {
    const cart = (await browser.insist('GET', '/api/cart/cart')).body as Cart;
    const extra = cart.lines.find(({ variantId }) => !wanted.has(variantId));
    if (extra) {
      await browser.insist('DELETE', `/api/cart/lines/${extra.variantId}`);
      continue;
    }
    const quantities = new Map(cart.lines.map((line) => [line.variantId, line.quantity]));
    const next = [...wanted].find(([id, quantity]) => quantities.get(id) !== quantity);
    if (!next) return { filled: true, cart };
    const [variantId, quantity] = next;
    const reply = quantities.has(variantId)
      ? await browser.insist('PATCH', `/api/cart/lines/${variantId}`, { quantity })
      : await browser.insist('POST', '/api/cart/lines', { variantId, quantity });
    if (reply.status >= 400 && reply.status !== 404) {
      return { filled: false, refusal: problemType(reply.body) };
    }
  }
}

/** The slug of a problem (RFC 9457), or what came instead. */
export function problemType(body: unknown): string {
  const { type } = (body ?? {}) as { type?: unknown };
  return typeof type === 'string' ? type : 'no-problem';
}
