import type Stripe from 'stripe';

export type VerifiedEvent =
  | { valid: true; id: string; type: string; intentId: string | null }
  | { valid: false; why: 'signature' | 'malformed' };

/** A signature is good for this long: a recorded request cannot be sent again later. */
const toleranceSeconds = 300;

/** Proves that an event is Stripe's, and reads which payment it is about. Nothing else is read. */
export function verifyEvent(
  { stripe, webhookSecret, clock }: { stripe: Stripe; webhookSecret: string; clock: () => Date },
  { body, signature }: { body: Uint8Array; signature: string },
): VerifiedEvent {
  try {
    stripe.webhooks.signature?.verifyHeader(
      body,
      signature,
      webhookSecret,
      toleranceSeconds,
      undefined,
      clock().getTime(),
    );
  } catch {
    return { valid: false, why: 'signature' };
  }
  const event = parse(body);
  const { id, type, data } = (event ?? {}) as Partial<Stripe.Event>;
  if (typeof id !== 'string' || typeof type !== 'string' || typeof data?.object !== 'object') {
    return { valid: false, why: 'malformed' };
  }
  return { valid: true, id, type, intentId: intentOf(data.object) };
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

/** An intent itself, or what hangs on one: a charge, a refund, a dispute. */
function intentOf(object: object): string | null {
  const { object: kind, id, payment_intent: intent } = object as Record<string, unknown>;
  const found = kind === 'payment_intent' ? id : intent;
  return typeof found === 'string' ? found : null;
}
