import { ApiProblem, type Api, type Problem } from '@tessera/mfe-kit/api';
import { redirect, type Redirect } from '@tessera/mfe-kit/redirect';
import type { Order } from '../cart/api-types.ts';
import { titledProblem } from '../cart/titled-problem.ts';
import { checkoutIn } from '../messages/checkout.ts';
import { readAgreed, type Agreed } from './agreed.ts';
import { readOrder, readValues, type CheckoutValues } from './checkout-form.ts';
import { formErrors, type FormError } from './field-errors.ts';
import { newIdempotencyKey } from './idempotency-key.ts';

/** Why an order was not placed, and the form as it was sent, without the card. */
export interface CheckoutRefused {
  title: string;
  message: string;
  errors: FormError[];
  values: CheckoutValues;
  idempotencyKey: string;
  /** the order that this cart is being placed as already */
  orderId: string | null;
  /** why a promotion takes nothing off any more */
  promotionUsed: string | null;
  /** given when the total is another one than was shown: what the shopper had agreed to */
  agreed: Agreed | null;
}

type OrderProblem = Problem & { orderId?: string; code?: string };

/** After these the form says something else than what was sent: another order, with a key of its own. */
const OTHER_TOTAL = ['price-changed', 'promotion-used'];
const OTHER_FORM = ['idempotency-key-reused', ...OTHER_TOTAL];

/** What to say of it. A form that was sent before is nothing a shopper knows by the name of its key. */
function wordsOf(
  problem: OrderProblem,
  locale: string,
): Pick<CheckoutRefused, 'title' | 'message'> {
  const { reused, refusals, notPlaced } = checkoutIn(locale);
  if (problem.type === 'idempotency-key-reused') return reused;
  return refusals[problem.type] ?? titledProblem(problem, notPlaced, locale);
}

interface Posted {
  form: URLSearchParams;
  key: string;
  locale: string;
}

function refused(problem: OrderProblem, { form, key, locale }: Posted): CheckoutRefused {
  const { fields, newTotal } = checkoutIn(locale);
  const values = readValues(form);
  return {
    ...wordsOf(problem, locale),
    errors: formErrors(problem.errors ?? [], fields),
    values,
    // A refused form was not stored, and one without an answer may have been: its key stays good.
    idempotencyKey: OTHER_FORM.includes(problem.type) ? newIdempotencyKey() : key,
    orderId: problem.orderId ?? null,
    promotionUsed:
      problem.type === 'promotion-used'
        ? newTotal.promotionUsed(problem.code ?? '', problem.detail)
        : null,
    agreed: OTHER_TOTAL.includes(problem.type) ? readAgreed(form, values.delivery) : null,
  };
}

/** Places the order and goes to its page, or shows the form again with what is wrong. */
export async function checkoutAction({
  api,
  form,
  locale,
}: {
  api: Api;
  form: URLSearchParams;
  locale: string;
}): Promise<Redirect | { status: number; data: CheckoutRefused }> {
  const key = form.get('idempotencyKey') || newIdempotencyKey();
  try {
    const order = await api.send<Order>('POST', '/api/cart/orders', readOrder(form), {
      'idempotency-key': key,
    });
    return redirect(`/orders/${order.id}`);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { status: error.status, data: refused(error.problem, { form, key, locale }) };
  }
}
