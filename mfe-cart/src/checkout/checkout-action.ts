import { ApiProblem, type Api, type Problem } from '@tessera/mfe-kit/api';
import { redirect, type Redirect } from '@tessera/mfe-kit/redirect';
import type { Order } from '../cart/api-types.ts';
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
}

type OrderProblem = Problem & { orderId?: string };

function refused(problem: OrderProblem, form: URLSearchParams, key: string): CheckoutRefused {
  const reused = problem.type === 'idempotency-key-reused';
  return {
    title: reused ? 'Please look at your order once more' : problem.title,
    message: reused
      ? 'This form was sent before with other details, so nothing was ordered now. Check it and order again.'
      : problem.detail,
    errors: formErrors(problem.errors ?? []),
    values: readValues(form),
    // A refused form was not stored, so its key is still good; a used one would refuse for ever.
    idempotencyKey: reused ? newIdempotencyKey() : key,
    orderId: problem.orderId ?? null,
  };
}

/** Places the order and goes to its page, or shows the form again with what is wrong. */
export async function checkoutAction({
  api,
  form,
}: {
  api: Api;
  form: URLSearchParams;
}): Promise<Redirect | { status: number; data: CheckoutRefused }> {
  const key = form.get('idempotencyKey') || newIdempotencyKey();
  try {
    const order = await api.send<Order>('POST', '/api/cart/orders', readOrder(form), {
      'idempotency-key': key,
    });
    return redirect(`/orders/${order.id}`);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { status: error.status, data: refused(error.problem, form, key) };
  }
}
