import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import { redirect, type Redirect } from '@tessera/mfe-kit/redirect';

/** Tells the bank the shopper's answer (`intent` confirm or cancel) and shows the order again. */
export async function orderAction({
  api,
  form,
  props,
}: {
  api: Api;
  form: URLSearchParams;
  props: { id: string };
}): Promise<Redirect> {
  const path = `/api/cart/orders/${encodeURIComponent(props.id)}/payment-confirmation`;
  try {
    await api.send('POST', path, { approved: form.get('intent') === 'confirm' });
  } catch (error) {
    // Answered already, or too late: the order's page says how it ended.
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
  }
  return redirect(`/orders/${props.id}`);
}
