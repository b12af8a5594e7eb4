import { silentLogger } from '@tessera/bff-kit/logger';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { cartMigrations } from '../../cart-migrations.ts';
import { createStripePayments } from '../stripe/stripe-payments.ts';
import type { Ledger } from './payments-suite.ts';
import { startStripeServer, type StripeServer } from './stripe-server.ts';
import type { WebhookEndpoint } from './stripe/deliver-events.ts';

export const webhookSecret = 'whsec_of_a_test';
const impatienceMs = 300;

/** The Stripe adapter on a database of its own, beside a local Stripe. */
export async function openStripe(
  o: { logger?: ReturnType<typeof silentLogger>; webhooks?: WebhookEndpoint } = {},
) {
  const { db, drop } = await openTestDatabase([cartMigrations]);
  const server = await startStripeServer(o.webhooks && { webhooks: o.webhooks });
  const time = { ahead: 0 };
  const clock = () => new Date(Date.now() + time.ahead);
  const logger = o.logger ?? silentLogger();
  const access = {
    secretKey: 'sk_test_local',
    apiUrl: server.url,
    webhookSecret,
    db,
    logger,
    clock,
  };
  return {
    db,
    server,
    time,
    payments: createStripePayments(access),
    impatient: createStripePayments({ ...access, timeoutMs: impatienceMs }),
    /** A day later, and more: Stripe has forgotten its idempotency keys. */
    forgetKeys() {
      time.ahead += 25 * 3_600_000;
      server.state.kept.clear();
    },
    ledger: async (orderId: string) => ledgerOf(server, orderId),
    answerBank: async (_: string, redirectUrl: string | null, approved: boolean) => {
      const body = new URLSearchParams({ answer: approved ? 'yes' : 'no' });
      const reply = await fetch(redirectUrl ?? '', { method: 'POST', body, redirect: 'manual' });
      await reply.arrayBuffer();
    },
    async close() {
      await server.stop();
      await drop();
    },
  };
}

/** Sums over all intents that name the order: a second one would show. */
function ledgerOf({ state }: StripeServer, orderId: string): Ledger {
  const intents = [...state.intents.values()].filter(
    ({ metadata }) => metadata.order_id === orderId,
  );
  const ids = new Set(intents.map(({ id }) => id));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const refunds = [...state.refunds.values()].filter((refund) => ids.has(refund.payment_intent));
  return {
    holds: sum([...ids].map((id) => state.holds.get(id) ?? 0)),
    held: sum(intents.map(({ amount_capturable: amount }) => amount)),
    captured: sum(intents.map(({ amount_received: amount }) => amount)),
    refunded: sum(refunds.map(({ amount }) => amount)),
  };
}
