import { Writable } from 'node:stream';
import { pino } from 'pino';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '@tessera/bff-kit/database';
import { openStripe } from '../testing/open-stripe.ts';
import { createStripePayments } from './stripe-payments.ts';

const numbers = [
  '4242424242424242',
  '4000000000000002',
  '4000002500003155',
  '4000000000000119',
  '4000000000000341',
  '4012888888881881',
];
const securityCode = '9173';
const secrets = [
  ...numbers.map((number) => new RegExp(number.replace(/(.{4})(?=.)/g, '$1[ -]?'))),
  new RegExp(`\\b${securityCode}\\b`),
  /_secret_/,
  /sk_test_/,
];

const lines: string[] = [];
const sink = new Writable({
  write(chunk, _, done) {
    lines.push(String(chunk));
    done();
  },
});
const logger = pino({ level: 'trace' }, sink);

let under: Awaited<ReturnType<typeof openStripe>>;
beforeAll(async () => {
  under = await openStripe({ logger });
}, 60_000);
afterAll(() => under.close());

const found = (text: string) => secrets.filter((secret) => secret.test(text)).map(String);

/** Every row of every table, as text. */
async function dump(db: Database): Promise<string> {
  const { rows: tables } = await db.pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts = [];
  for (const { name } of tables) {
    const { rows } = await db.pool.query(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    texts.push(name, JSON.stringify(rows));
  }
  return texts.join('\n');
}

it(
  'no card is stored, logged or repeated in an error, whatever goes wrong',
  { timeout: 60_000 },
  async () => {
    const { db, server, payments, impatient } = under;
    const wrongKey = createStripePayments({
      secretKey: 'sk_test_ ',
      apiUrl: server.url,
      webhookSecret: 'whsec_x',
      db,
      logger,
    });
    const noServer = createStripePayments({
      secretKey: 'sk_test_local',
      apiUrl: 'http://127.0.0.1:9',
      webhookSecret: 'whsec_x',
      db,
      logger,
    });
    /** As the saga and the edge do: whatever is thrown ends in the log. */
    const attempt = async (call: () => Promise<unknown>) => {
      const ended = await call().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      logger.warn({ err: 'error' in ended ? ended.error : null, ended }, 'ended');
      lines.push(String('error' in ended ? (ended.error as Error).stack : ''));
      return 'value' in ended ? ended.value : null;
    };

    for (const number of numbers) {
      const card = { number, expiry: '04/42', securityCode, name: 'Ada Lovelace' };
      for (const broken of [wrongKey, noServer]) await attempt(() => broken.tokenise(card));
      for (const fault of ['broken', 'busy'] as const) {
        server.faults.fail(/payment_methods$/, fault);
        await attempt(() => payments.tokenise(card));
      }
      await attempt(() => payments.tokenise({ ...card, expiry: '04/20' }));
      const tokenised = await payments.tokenise(card);
      if (!tokenised.accepted) continue;
      const { token } = tokenised.method;
      const id = crypto.randomUUID();
      const order = { id, token, amount: 4_990, currency: 'EUR', returnUrl: 'http://shop.test/' };
      await attempt(() => wrongKey.authorise({ ...order, id: crypto.randomUUID() }));
      await attempt(() => impatient.authorise(order));
      await attempt(() => payments.capture(id));
      await attempt(() => payments.refund({ orderId: id, refundId: 'r', amount: 9_999 }));
      await attempt(() => payments.void(id));
      await attempt(() => payments.authorise({ ...order, amount: 1 }));
    }
    // The library's own error would have told: the detector sees it.
    const declined = await new Stripe('sk_test_local', {
      protocol: 'http',
      host: '127.0.0.1',
      port: new URL(server.url).port,
    }).paymentIntents
      .create({
        amount: 4_990,
        currency: 'eur',
        payment_method: 'pm_card_visa_chargeDeclined',
        confirm: true,
        return_url: 'http://shop.test/',
      })
      .catch(async (error: unknown) => error);
    expect(found(JSON.stringify(pino.stdSerializers.err(declined as Error)))).toEqual([
      '/_secret_/',
    ]);

    const stored = await dump(db);
    expect(stored).toContain('voided');
    expect(found(stored)).toEqual([]);
    expect(lines.length).toBeGreaterThan(50);
    expect(found(lines.join('\n'))).toEqual([]);
  },
);
