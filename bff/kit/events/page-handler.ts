import type { Transaction } from '../database.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { Upcast } from './upcast.ts';

/** Projects one event. */
export type EventHandler = (tx: Transaction, event: CloudEvent) => Promise<void>;

/**
 * Projects a page of events, oldest first, and leaves exactly what the same events would leave one after the other.
 * It throws if any of them cannot be taken in; they then come again one by one, each as a page of its own, so that the
 * bad one alone is put aside.
 *
 * @param signal the work is called off; whoever takes events singly looks at it in between
 */
export type PageHandler = (
  tx: Transaction,
  events: readonly CloudEvent[],
  signal?: AbortSignal,
) => Promise<void>;

/** How a consumer takes events: singly, or a page at once where many come and one statement serves them all. */
export type Projection =
  { handle: EventHandler; handlePage?: never } | { handlePage: PageHandler; handle?: never };

/** Either kind as the one that takes pages, behind the upcast. */
export function asPageHandler(projection: Projection, upcast?: Upcast): PageHandler {
  const newest: Upcast = upcast ?? ((event) => event);
  const { handle, handlePage } = projection;
  if (handlePage) return (tx, events, signal) => handlePage(tx, events.map(newest), signal);
  return async (tx, events, signal) => {
    for (const event of events) {
      signal?.throwIfAborted();
      await handle(tx, newest(event));
    }
  };
}
