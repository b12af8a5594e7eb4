import type { Intent } from './stripe-state.ts';

/** The bank's page: it asks the shopper and sends them back. No script, so that any browser can. */
export function bankPage(intent: Intent): string {
  const amount = (intent.amount / 100).toFixed(2);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Your bank</title>
<main><h1>Your bank</h1><p>Confirm a payment of ${amount} ${intent.currency.toUpperCase()}.</p>
<form method="post"><button name="answer" value="yes">Confirm the payment</button>
<button name="answer" value="no">Refuse it</button></form></main></html>`;
}

/** Where the shopper goes afterwards: what the address says is for their eyes, not for trust. */
export function wayBack(intent: Intent, returnUrl: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set('payment_intent', intent.id);
  url.searchParams.set('payment_intent_client_secret', intent.client_secret);
  url.searchParams.set(
    'redirect_status',
    intent.status === 'requires_capture' ? 'succeeded' : 'failed',
  );
  return url.href;
}
