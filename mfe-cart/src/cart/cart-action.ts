import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import { redirect, type Redirect } from '@tessera/mfe-kit/redirect';
import type { Cart } from './api-types.ts';

/** Why a change was refused, for the page that is shown again. */
export interface CartRefused {
  message: string;
}

/** "2", " 2 " and "" (one) as a number; anything else as NaN, which the service refuses by name. */
export const readQuantity = (text: string | null): number =>
  text === null || text.trim() === '' ? 1 : Number(text.trim());

/** Where to go after removing a line, so that the page can offer to put it back. */
export const removedPath = (variantId: string, quantity: number): string =>
  `/cart?${new URLSearchParams({ removed: variantId, quantity: String(quantity) })}`;

async function change(api: Api, form: URLSearchParams): Promise<Redirect> {
  const variantId = form.get('variantId') ?? '';
  const path = `/api/cart/lines/${encodeURIComponent(variantId)}`;
  const intent = form.get('intent');
  if (intent === 'remove' || (intent === 'set' && readQuantity(form.get('quantity')) === 0)) {
    const before = await api.get<Cart>('/api/cart/cart');
    await api.send('DELETE', path);
    const line = before.lines.find((candidate) => candidate.variantId === variantId);
    return redirect(line ? removedPath(variantId, line.quantity) : '/cart');
  }
  const quantity = readQuantity(form.get('quantity'));
  if (intent === 'set') await api.send('PATCH', path, { quantity });
  else await api.send('POST', '/api/cart/lines', { variantId, quantity });
  return redirect('/cart');
}

/**
 * What `/cart` does with a posted form: `intent` is `add` (also what the forms of product pages
 * send), `set` or `remove`. Answered with 303, or with the page and the reason.
 */
export async function cartAction({
  api,
  form,
}: {
  api: Api;
  form: URLSearchParams;
}): Promise<Redirect | { status: number; data: CartRefused }> {
  try {
    return await change(api, form);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
    const { errors, detail } = error.problem;
    const message = error.problem.type === 'invalid-input' ? errors?.[0]?.message : detail;
    return { status: error.status, data: { message: message ?? detail } };
  }
}
