import { Refused, type StripeState } from './stripe-state.ts';

export interface Answer {
  status: number;
  body: unknown;
  replayed: boolean;
}

/**
 * Answers a POST once for each key. As Stripe has it: the first answer is kept, whatever it was,
 * once the request began to run; another request under the same key is an `idempotency_error`; one
 * that comes while the first still runs is a 409.
 */
export async function onceForKey(
  state: StripeState,
  request: { key: string | undefined; text: string },
  run: () => Promise<unknown>,
): Promise<Answer> {
  const { key, text } = request;
  if (key === undefined) return { ...(await settle(run)), replayed: false };
  const kept = state.kept.get(key);
  if (kept && kept.request !== text) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
    return {
      status: 400,
      body: { error: { type: 'idempotency_error', message } },
      replayed: false,
    };
  }
  if (kept?.answer) return { ...kept.answer, replayed: true };
  if (kept) {
    const message = 'There is currently another in-progress request using this Idempotent Key.';
    const code = 'idempotency_key_in_use';
    const error = { type: 'invalid_request_error', code, message };
    return { status: 409, body: { error }, replayed: false };
  }
  const running = { request: text, answer: null };
  state.kept.set(key, running);
  const answer = await settle(run);
  state.kept.set(key, { request: text, answer });
  return { ...answer, replayed: false };
}

/** The answer as it is now: what happens to the object later does not change it. */
async function settle(run: () => Promise<unknown>): Promise<{ status: number; body: unknown }> {
  try {
    return { status: 200, body: structuredClone(await run()) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: error.status, body: { error: error.error } };
  }
}
