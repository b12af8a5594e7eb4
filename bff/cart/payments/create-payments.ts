import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import { createOfflinePayments } from './offline-payments.ts';
import type { PaymentConfig } from './payment-config.ts';
import type { Payments } from './payment-port.ts';
import { createStripePayments, type StripePayments } from './stripe/stripe-payments.ts';

/** The payment provider that the environment names: Stripe when it has a key, offline otherwise. */
export function createPayments(
  config: PaymentConfig,
  db: Database,
  logger: Logger,
): Payments | StripePayments {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = config;
  if (secretKey === undefined || webhookSecret === undefined) return createOfflinePayments(db);
  const apiUrl = config.STRIPE_API_URL;
  return createStripePayments({ secretKey, webhookSecret, apiUrl, db, logger });
}
