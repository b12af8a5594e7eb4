import type { KeptAdd, Outcome } from './kept-add.ts';

export interface Adds {
  all(): Promise<KeptAdd[]>;
  /** Takes an add out and notes what became of it, both or neither. */
  settle(key: string, outcome: Outcome): Promise<void>;
}

/**
 * Sends what was added offline, in the order in which it was added. Rejects when the shop cannot be reached or does
 * not answer for itself: then it is tried again later, with the same keys. What it refuses is not sent again.
 */
export async function sendAdds(
  adds: Adds,
  send: (add: KeptAdd) => Promise<Response>,
): Promise<void> {
  for (const add of await adds.all()) {
    const reply = await send(add);
    if (reply.status >= 500 || reply.status === 429) {
      throw new Error(`The cart answered ${reply.status}; what was added is sent again later.`);
    }
    const body = (await reply.json().catch(() => ({}))) as {
      count?: number;
      type?: string;
      detail?: string;
    };
    await adds.settle(
      add.key,
      reply.ok
        ? { kind: 'add-sent', count: body.count ?? 0 }
        : { kind: 'add-refused', type: body.type ?? '', detail: body.detail ?? '' },
    );
  }
}
