import { ApiProblem, type Api, type Problem } from '@tessera/mfe-kit/api';
import { redirect, type Redirect } from '@tessera/mfe-kit/redirect';
import { problemsIn } from '../messages/problems.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Cart } from './api-types.ts';
import type { Conflict } from './cart-conflict.tsx';
import type { Change } from './optimistic-cart.ts';
import { refusalWords } from './problem-words.ts';
import { readQuantity } from './read-quantity.ts';
import { codeRefusal } from './promotion-words.ts';
import { asCartChanged, sendChange } from './send-change.ts';
import { sendCode } from './send-code.ts';

/** Why a change was refused, for the page that is shown again. */
export interface CartRefused {
  message: string;
  /** when another window was quicker: what the shopper wanted */
  conflict?: Conflict;
  /** the promotion code that was not taken */
  code?: string;
}

/** Where to go after removing a line, so that the page can offer to put it back. */
export const removedPath = (variantId: string, quantity: number): string =>
  `/cart?${new URLSearchParams({ removed: variantId, quantity: String(quantity) })}`;

function readChange(form: URLSearchParams): Change {
  const variantId = form.get('variantId') ?? '';
  const quantity = readQuantity(form.get('quantity'));
  const seen = form.get('version') ?? '';
  const intent = form.get('intent');
  if (intent === 'remove' || intent === 'save') return { intent, variantId, quantity, seen };
  if (intent === 'restore' || intent === 'forget') return { intent, variantId };
  if (intent !== 'set') return { intent: 'add', variantId, quantity };
  return { intent: quantity === 0 ? 'remove' : 'set', variantId, quantity, seen };
}

async function make(api: Api, change: Change): Promise<Redirect> {
  if (change.intent !== 'remove') {
    await sendChange(api, change);
    return redirect('/cart');
  }
  const before = await api.get<Cart>('/api/cart/cart');
  await sendChange(api, change);
  const line = before.lines.find(({ variantId }) => variantId === change.variantId);
  return redirect(line ? removedPath(change.variantId, line.quantity) : '/cart');
}

/** The problem of a change that was refused; everything else is thrown on. */
function refusal(error: unknown): Problem {
  if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
  return error.problem;
}

async function changeCode(
  api: Api,
  code: string | null,
  locale: string,
): Promise<Redirect | { status: number; data: CartRefused }> {
  try {
    await sendCode(api, code);
    return redirect('/cart');
  } catch (error) {
    const problem = refusal(error);
    const message = codeRefusal(problem, locale);
    return { status: problem.status, data: { message, code: code ?? '' } };
  }
}

/**
 * What `/cart` does with a posted form: `intent` is `add` (also what the forms of product pages
 * send), `set`, `remove` or `save`, these with the version of the line that the page showed; `restore` or
 * `forget` for what was saved; or `use-code` and `remove-code`. Answered with 303, or with the page and the reason.
 */
export async function cartAction({
  api,
  form,
  locale,
}: {
  api: Api;
  form: URLSearchParams;
  locale: string;
}): Promise<Redirect | { status: number; data: CartRefused }> {
  const intent = form.get('intent');
  if (intent === 'use-code' || intent === 'remove-code') {
    return changeCode(api, intent === 'use-code' ? (form.get('code') ?? '') : null, locale);
  }
  const change = readChange(form);
  try {
    return await make(api, change);
  } catch (error) {
    const problem = refusal(error);
    const { status } = problem;
    const { fields } = messagesIn(locale);
    const message = refusalWords(problem, { fields, problems: problemsIn(locale).problems });
    if (!asCartChanged(error) || !('seen' in change)) {
      return { status, data: { message } };
    }
    const { variantId, quantity } = change;
    const conflict: Conflict = { message, intent: change.intent, variantId, quantity };
    return { status, data: { message, conflict } };
  }
}
