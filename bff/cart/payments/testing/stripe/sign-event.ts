import { createHmac } from 'node:crypto';
import type { StripeEvent } from './stripe-state.ts';

/** The header that proves an event: https://docs.stripe.com/webhooks#verify-manually. */
export function signatureOf(payload: string, secret: string, at = Date.now()): string {
  const timestamp = Math.floor(at / 1000);
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  return `t=${timestamp},v1=${signature}`;
}

/** An event as the request that Stripe sends to a webhook endpoint. */
export function webhookRequest(event: StripeEvent, secret: string): RequestInit {
  const body = JSON.stringify(event, null, 2);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    'stripe-signature': signatureOf(body, secret),
  };
  return { method: 'POST', headers, body };
}
