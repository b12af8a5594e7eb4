import type { Transaction } from '../database.ts';
import { signalsOf } from './signals.ts';

export interface NewEvent {
  /** versioned: 'cart.order.placed.v1' */
  type: string;
  /** id of the aggregate. Lock the aggregate before writing, and its events keep their order. */
  subject: string;
  data: unknown;
}

/**
 * Writes an event in the transaction that makes it true; it is delivered after the commit, at
 * least once. The trace is stored with it, since whoever delivers it later has none.
 */
export function appendEvent(
  tx: Transaction,
  source: string,
  event: NewEvent,
  traceparent?: string,
): Promise<void> {
  return appendEvents(tx, source, [event], traceparent);
}

/** Many at once, in the given order, in one round trip. */
export async function appendEvents(
  tx: Transaction,
  source: string,
  events: readonly NewEvent[],
  traceparent?: string,
): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    'kit/outbox-append',
    `insert into kit.outbox (source, traceparent, type, subject, data)
     select $1, $2, type, subject, data::jsonb
     from unnest($3::text[], $4::text[], $5::text[]) with ordinality as e (type, subject, data, n)
     order by n`,
    [
      source,
      traceparent ?? null,
      events.map((event) => event.type),
      events.map((event) => event.subject),
      events.map((event) => JSON.stringify(event.data)),
    ],
  );
  wakeAfterCommit(tx);
}

/** For a statement that inserts into `kit.outbox` itself, to save the round trip. */
export function wakeAfterCommit(tx: Transaction): void {
  const { appended } = signalsOf(tx.database);
  tx.afterCommit(() => appended.raise());
}
