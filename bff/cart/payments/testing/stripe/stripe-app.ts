import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bankPage, wayBack } from './bank-page.ts';
import type { Faults } from './faults.ts';
import { onceForKey } from './idempotency.ts';
import {
  answerBank,
  cancelIntent,
  captureIntent,
  confirmIntent,
  createIntent,
  readIntent,
} from './intents.ts';
import { createMethod } from './payment-methods.ts';
import { readForm, type Form } from './read-form.ts';
import { createRefund, refundsOf } from './refunds.ts';
import { newId, Refused, type StripeState } from './stripe-state.ts';

export interface StripeApp {
  state: StripeState;
  faults: Faults;
  /** where a shopper's browser reaches this server */
  publicUrl: () => string;
  /** called when something happened */
  changed: () => void;
}

type StripeContext = Context<{ Bindings: HttpBindings }>;

const never = new Promise<never>(() => {});

/** The part of Stripe's API that a shop needs, v1: forms in, JSON out. */
export function createStripeApp(o: StripeApp): Hono<{ Bindings: HttpBindings }> {
  const { state, faults } = o;
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.json({ error: error.error }, error.status as 404);
  });

  app.use('/v1/*', async (c, next) => {
    c.header('request-id', newId('req'));
    if (/^(Bearer|Basic) (sk|rk)_test_./.test(c.req.header('authorization') ?? '')) return next();
    const message = 'Invalid API Key provided.';
    return c.json({ error: { type: 'invalid_request_error', message } }, 401);
  });

  const post = (path: string, run: (form: Form, id: string) => unknown) =>
    app.post(path, async (c) => {
      const text = await c.req.text();
      const form = readForm(text);
      const fault = await faults.next(c.req.path);
      const fate = state.fates.get(form.get('payment_method') ?? '');
      const confirms = form.get('confirm') === 'true' || c.req.path.endsWith('/confirm');
      if (fault === 'lost' || (confirms && fate?.name === 'no-answer')) return never;
      if (fault === 'busy') {
        const error = { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many.' };
        return c.json({ error }, 429);
      }
      const key = c.req.header('idempotency-key');
      const request = { key, text: `${c.req.path} ${text}` };
      const answer = await onceForKey(state, request, async () => {
        const error = { type: 'api_error' as const, message: 'Something went wrong on our end.' };
        if (fault === 'broken') throw new Refused(500, error);
        const result = run(form, c.req.param('id') ?? '');
        await faults.pause(c.req.path);
        return result;
      });
      o.changed();
      if (fault === 'cut') return cut(c);
      if (fault === 'late') return never;
      if (confirms && fate?.name === 'answers-late' && !answer.replayed) return never;
      if (answer.replayed) c.header('idempotent-replayed', 'true');
      return c.json(answer.body as object, answer.status as 200);
    });

  post('/v1/payment_methods', (form) => createMethod(state, form));
  post('/v1/payment_intents', (form) => createIntent(state, form, o.publicUrl()));
  post('/v1/payment_intents/:id/confirm', (form, id) => {
    const intent = readIntent(state, id);
    confirmIntent(state, intent, form, o.publicUrl());
    return intent;
  });
  post('/v1/payment_intents/:id/capture', (_, id) => {
    const intent = readIntent(state, id);
    captureIntent(state, intent);
    return intent;
  });
  post('/v1/payment_intents/:id/cancel', (_, id) => {
    const intent = readIntent(state, id);
    cancelIntent(state, intent);
    return intent;
  });
  post('/v1/refunds', (form) => createRefund(state, form));

  app.get('/v1/payment_intents/:id', async (c) => {
    const fault = await faults.next(c.req.path);
    if (fault === 'cut') return cut(c);
    if (fault !== null) return never;
    return c.json(readIntent(state, c.req.param('id')));
  });
  app.get('/v1/payment_intents', (c) => {
    const since = Number(c.req.query('created[gte]') ?? 0);
    const until = Number(c.req.query('created[lte]') ?? Infinity);
    const within = ({ created }: { created: number }) => created >= since && created <= until;
    return c.json(page(c, [...state.intents.values()].filter(within).toReversed()));
  });
  app.get('/v1/refunds', (c) => {
    const intent = c.req.query('payment_intent') ?? '';
    return c.json(page(c, refundsOf(state, intent).toReversed()));
  });

  app.get('/3d_secure/:id', (c) => c.html(bankPage(readIntent(state, c.req.param('id')))));
  app.post('/3d_secure/:id', async (c) => {
    const intent = readIntent(state, c.req.param('id'));
    const returnUrl = intent.next_action?.redirect_to_url.return_url;
    if (returnUrl === undefined) return c.text('This payment was answered before.', 409);
    const { answer } = await c.req.parseBody();
    answerBank(state, intent, answer === 'yes');
    o.changed();
    return c.redirect(wayBack(intent, returnUrl), 303);
  });
  return app;
}

/** The request was carried out, and the connection breaks before the answer. */
function cut(c: StripeContext): Promise<never> {
  c.env.outgoing.destroy();
  return never;
}

/** A list, newest first, in pages as Stripe cuts them. */
function page<T extends { id: string }>(c: StripeContext, all: T[]) {
  const after = c.req.query('starting_after');
  const limit = Number(c.req.query('limit') ?? 10);
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const data = all.slice(start, start + limit);
  return { object: 'list', url: c.req.path, has_more: start + limit < all.length, data };
}
