import type { Database } from '@tessera/bff-kit/database';
import type { OrderSignals } from './order-signals.ts';
import { loadOrder, type StoredOrder } from './order-store.ts';
import { statusOf } from './order-state.ts';

/** How often an order is looked at that another instance of the service may have moved on. */
const LOOK_MS = 500;
/** A browser opens the stream again by itself; nobody's forgotten tab holds one for ever. */
const LONGEST_MS = 5 * 60_000;

/**
 * An order as it is, and again each time it has changed, until it is decided, the reader leaves or the process
 * stops. Never older than half a second, whichever instance moved it on.
 */
export async function* orderChanges(
  o: { db: Database; signals: OrderSignals; signal: AbortSignal },
  first: StoredOrder,
): AsyncGenerator<StoredOrder> {
  const { db, signals, signal } = o;
  const { id } = first.state.order;
  const end = performance.now() + LONGEST_MS;
  let known = first;
  yield known;
  while (statusOf(known.state) === 'placing' && performance.now() < end) {
    await signals.next(id, LOOK_MS, signal);
    if (signal.aborted) return;
    const now = await loadOrder(db, id);
    if (!now || now.version === known.version) continue;
    known = now;
    yield known;
  }
}
