import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import { redirect, type Redirect } from '@tessera/mfe-kit/redirect';
import { titledProblem } from '../cart/titled-problem.ts';
import type { FormError } from '../checkout/field-errors.ts';
import { newIdempotencyKey } from '../checkout/idempotency-key.ts';
import { orderIn } from '../messages/order.ts';
import { orderPath } from './order-query.ts';
import { readReturn, toReturnRequest, type ReturnValues } from './return-form.ts';

/** Why nothing was changed, and the form of a return as it was sent. */
export interface OrderRefused {
  title: string;
  message: string;
  errors: FormError[];
  returned: ReturnValues | null;
  idempotencyKey: string;
}

type Answer = Redirect | { status: number; data: OrderRefused };

interface Posted {
  api: Api;
  form: URLSearchParams;
  props: { id: string };
  locale: string;
}

/**
 * Carries out what a form of the order's page asks for (`intent`) and shows the order again: the answer
 * to the bank (`confirm`, `cancel`), `cancel-order`, `request-return`.
 */
export function orderAction(posted: Posted): Promise<Answer> {
  switch (posted.form.get('intent')) {
    case 'cancel-order':
      return cancelOrder(posted);
    case 'request-return':
      return requestReturn(posted);
    default:
      return answerBank(posted);
  }
}

async function answerBank({ api, form, props }: Posted): Promise<Answer> {
  const approved = form.get('intent') === 'confirm';
  try {
    await api.send('POST', `${orderPath(props.id)}/payment-confirmation`, { approved });
  } catch (error) {
    // Answered already, or too late: the order's page says how it ended.
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
  }
  return redirect(`/orders/${props.id}`);
}

async function cancelOrder({ api, form, props, locale }: Posted): Promise<Answer> {
  const reason = form.get('cancel-reason');
  try {
    await api.send('POST', `${orderPath(props.id)}/cancellation`, reason ? { reason } : {});
    return redirect(`/orders/${props.id}`);
  } catch (error) {
    return refused(error, locale, { returned: null, idempotencyKey: newIdempotencyKey() });
  }
}

async function requestReturn({ api, form, props, locale }: Posted): Promise<Answer> {
  const { sendBack } = orderIn(locale);
  const idempotencyKey = form.get('idempotencyKey') || newIdempotencyKey();
  const returned = readReturn(form);
  const request = toReturnRequest(returned, sendBack);
  if (Array.isArray(request)) {
    const words = { title: sendBack.problem, message: sendBack.notSent };
    return { status: 422, data: { ...words, errors: request, returned, idempotencyKey } };
  }
  try {
    await api.send('POST', `${orderPath(props.id)}/returns`, request, {
      'idempotency-key': idempotencyKey,
    });
    return redirect(`/orders/${props.id}`);
  } catch (error) {
    return refused(error, locale, { returned, idempotencyKey });
  }
}

function refused(
  error: unknown,
  locale: string,
  { returned, idempotencyKey }: Pick<OrderRefused, 'returned' | 'idempotencyKey'>,
): Answer {
  if (!(error instanceof ApiProblem)) throw error;
  const { refusals, failed } = orderIn(locale);
  const words = refusals[error.problem.type] ?? titledProblem(error.problem, failed, locale);
  // The key of a request that was answered "no" may belong to another one; the next is a new one.
  const key = error.status < 500 ? newIdempotencyKey() : idempotencyKey;
  const data = { ...words, errors: [], returned, idempotencyKey: key };
  return { status: error.status, data };
}
