import type { StripeEvent, StripeState } from './stripe-state.ts';
import { webhookRequest } from './sign-event.ts';

export interface WebhookEndpoint {
  url: string;
  secret: string;
  /** every event twice, and the newest first */
  unruly?: boolean;
}

const tries = 20;
const pauseMs = 500;

/** Delivers what happened to an endpoint, at least once and again until it is taken. */
export function deliverEvents(state: StripeState, endpoint: WebhookEndpoint) {
  const delivered = new Set<string>();
  const stopped = new AbortController();

  async function deliver(event: StripeEvent): Promise<void> {
    for (let attempt = 0; attempt < tries && !stopped.signal.aborted; attempt += 1) {
      const request = { ...webhookRequest(event, endpoint.secret), signal: stopped.signal };
      const reply = await fetch(endpoint.url, request).catch(() => null);
      await reply?.arrayBuffer();
      if (reply?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  return {
    /** Sends what has not been sent yet. */
    flush(): void {
      const fresh = state.events.filter(({ id }) => !delivered.has(id));
      for (const { id } of fresh) delivered.add(id);
      const list = endpoint.unruly ? [...fresh.toReversed(), ...fresh] : fresh;
      void Promise.all(list.map(deliver));
    },
    stop: () => stopped.abort(),
  };
}
