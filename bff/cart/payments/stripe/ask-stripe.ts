import Stripe from 'stripe';
import { PaymentUnavailable } from '../payment-port.ts';

export type RefusalKind =
  | 'card'
  /** the key was used for another request */
  | 'key-used'
  /** the intent is in a state that does not allow it */
  | 'state'
  | 'input'
  | 'access';

/**
 * Stripe's clear "no". It carries codes only: the library's own errors hold the request's answer with
 * the card's details, secrets of the intent and headers, and a logger writes all members of an error.
 */
export class StripeRefusal extends Error {
  override name = 'StripeRefusal';
  readonly kind: RefusalKind;
  readonly code: string | null;
  readonly declineCode: string | null;
  readonly param: string | null;
  readonly intentId: string | null;

  constructor(what: string, kind: RefusalKind, error: Stripe.errors.StripeError) {
    const { code, decline_code: declineCode, param, statusCode, requestId } = error;
    const about = [`status ${statusCode ?? 'unknown'}`, code, param, requestId].filter(Boolean);
    super(
      `Stripe refused to ${what} (${about.join(', ')}). Look the request up in Stripe's dashboard.`,
    );
    this.kind = kind;
    this.code = code ?? null;
    this.declineCode = declineCode ?? null;
    this.param = param ?? null;
    this.intentId = error.payment_intent?.id ?? null;
  }
}

/** Runs one call of the library, and lets no error of the library out. */
export async function askStripe<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translate(what, error);
  }
}

function translate(what: string, error: unknown): Error {
  if (!(error instanceof Stripe.errors.StripeError)) {
    const name = error instanceof Error ? error.name : typeof error;
    return new PaymentUnavailable(`Asking Stripe to ${what} failed with ${name}.`);
  }
  const kind = kindOf(error);
  if (kind !== null) return new StripeRefusal(what, kind, error);
  const about = [error.type, error.statusCode, error.code, error.requestId].filter(Boolean);
  return new PaymentUnavailable(
    `Stripe gave no clear answer when asked to ${what} (${about.join(', ')}).`,
  );
}

/** `null` when whatever was asked may have been done or may yet be: network, 5xx, 429, 409. */
function kindOf(error: Stripe.errors.StripeError): RefusalKind | null {
  const { errors } = Stripe;
  if (error instanceof errors.StripeIdempotencyError) return 'key-used';
  if (error instanceof errors.StripeCardError) return 'card';
  if (error instanceof errors.StripeInvalidRequestError) {
    return error.code === 'payment_intent_unexpected_state' ? 'state' : 'input';
  }
  if (
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  ) {
    return 'access';
  }
  return null;
}
