import { randomBytes } from 'node:crypto';
import { FATES, type Fate } from './test-cards.ts';

export interface PaymentMethod {
  id: string;
  object: 'payment_method';
  type: 'card';
  card: { brand: string; last4: string; exp_month: number; exp_year: number };
  billing_details: { name: string | null };
  created: number;
}

export interface ApiError {
  type: 'card_error' | 'invalid_request_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  payment_intent?: Intent;
}

export interface Intent {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_capturable: number;
  amount_received: number;
  canceled_at: number | null;
  capture_method: string;
  client_secret: string;
  created: number;
  currency: string;
  last_payment_error: ApiError | null;
  latest_charge: string | null;
  livemode: false;
  metadata: Record<string, string>;
  next_action: {
    type: 'redirect_to_url';
    redirect_to_url: { url: string; return_url: string };
  } | null;
  payment_method: string | null;
  payment_method_types: string[];
  status:
    | 'requires_payment_method'
    | 'requires_confirmation'
    | 'requires_action'
    | 'requires_capture'
    | 'succeeded'
    | 'canceled';
}

export interface Refund {
  id: string;
  object: 'refund';
  amount: number;
  created: number;
  currency: string;
  metadata: Record<string, string>;
  payment_intent: string;
  status: 'succeeded';
}

export interface StripeEvent {
  id: string;
  object: 'event';
  type: string;
  created: number;
  livemode: false;
  data: { object: unknown };
}

/** An answer that is kept under its idempotency key; `null` while the request runs. */
export interface KeptAnswer {
  request: string;
  answer: { status: number; body: unknown } | null;
}

export interface StripeState {
  fates: Map<string, Fate>;
  methods: Map<string, PaymentMethod>;
  intents: Map<string, Intent>;
  refunds: Map<string, Refund>;
  kept: Map<string, KeptAnswer>;
  events: StripeEvent[];
  /** how often money was held, by intent */
  holds: Map<string, number>;
}

export const emptyState = (): StripeState => ({
  fates: new Map(Object.entries(FATES).filter(([name]) => name.startsWith('pm_'))),
  methods: new Map(),
  intents: new Map(),
  refunds: new Map(),
  kept: new Map(),
  events: [],
  holds: new Map(),
});

export const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;

export const seconds = (): number => Math.floor(Date.now() / 1000);

/** What Stripe answers instead of an object. */
export class Refused extends Error {
  readonly status: number;
  readonly error: ApiError;

  constructor(status: number, error: ApiError) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

/** Tells the world what happened to an object: a copy, as it is now. */
export function emit(state: StripeState, type: string, object: unknown): void {
  state.events.push({
    id: newId('evt'),
    object: 'event',
    type,
    created: seconds(),
    livemode: false,
    data: { object: structuredClone(object) },
  });
}
