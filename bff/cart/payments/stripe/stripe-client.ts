import Stripe from 'stripe';

export interface StripeAccess {
  secretKey: string;
  /** another server than Stripe's, for tests */
  apiUrl?: string | undefined;
  /** how long one request may take */
  timeoutMs?: number | undefined;
}

const defaultTimeoutMs = 5_000;

/**
 * The library, without retries of its own: a caller who got no answer asks again with the same key,
 * and knows how long to pause and when to stop. (A connection that was closed is tried once more
 * nevertheless; that is what the keys are for.)
 */
export function createStripeClient(o: StripeAccess): Stripe {
  const url = o.apiUrl === undefined ? null : new URL(o.apiUrl);
  return new Stripe(o.secretKey, {
    timeout: o.timeoutMs ?? defaultTimeoutMs,
    maxNetworkRetries: 0,
    telemetry: false,
    ...(url && {
      protocol: url.protocol === 'http:' ? 'http' : 'https',
      host: url.hostname,
      port: url.port || (url.protocol === 'http:' ? 80 : 443),
    }),
  });
}
