import type { Transaction } from '../database.ts';
import { Unavailable } from '../unavailable.ts';
import type { CloudEvent } from './cloud-event.ts';
import { keepUnseen, lockCursor } from './cursor.ts';
import type { FeedClient } from './feed-client.ts';
import type { PageHandler } from './page-handler.ts';

const pageSize = 1_000;
/** Emptying a large projection may take long; no request waits for it, readers go on. */
const statementTimeoutMs = 600_000;
/** The transaction is idle while it waits for a page of the feed. */
const idleTimeoutMs = 60_000;

/** An event that could be projected before cannot be projected now, so the old projection stays. */
export class EventFailed extends Error {
  override name = 'EventFailed';
  readonly event: CloudEvent;

  constructor(event: CloudEvent, cause: unknown) {
    super(`${event.type} ${event.id} at position ${event.pos}: ${String(cause)}`, { cause });
    this.event = event;
  }
}

/** The feed ends before the place the consumer had come to. */
export class FeedShorter extends Error {
  override name = 'FeedShorter';
}

interface Rebuild {
  consumer: string;
  feed: FeedClient;
  reset: (tx: Transaction) => Promise<void>;
  handle: PageHandler;
  signal: AbortSignal;
  /** also when the source tells less than it did */
  force: boolean;
  onProgress(position: number): void;
}

/**
 * Empties a projection and makes it again of the source's whole feed, page by page, in the given transaction: until
 * it commits, everybody sees the old one.
 *
 * Dead letters are tried along with the rest; those that work now are removed. Discarded events stay out. An event
 * that fails without having been a dead letter before ends it all: a rebuild never makes a projection worse.
 *
 * @returns where the cursor stands now
 * @throws {EventFailed} {@link FeedShorter}, or what the feed threw; roll back then
 */
export async function projectAgain(tx: Transaction, o: Rebuild): Promise<number> {
  await allowLongWork(tx);
  const before = await lockCursor(tx, o.consumer);
  const letters = await readLetters(tx, o.consumer);
  await o.reset(tx);
  await forgetInbox(tx, o.consumer);

  let position = 0;
  for (;;) {
    // A millisecond instead of none: no need that the source first gives its newest events their places.
    const page = { after: position, limit: pageSize, timeoutMs: 1, signal: o.signal };
    const events = await o.feed.read(page);
    const unseen = await keepUnseen(tx, o.consumer, events);
    await projectPage(
      tx,
      o,
      unseen.filter((event) => letters.get(event.id) !== 'discarded'),
      letters,
    );
    position = events.at(-1)?.pos ?? position;
    o.onProgress(position);
    if (events.length < pageSize) break;
  }
  if (position < before && !o.force) {
    throw new FeedShorter(`the feed ends at ${position}, the consumer was at ${before} already`);
  }
  await tx.query(
    'kit/cursor-set',
    'update kit.cursor set pos = $2, updated_at = now() where consumer = $1',
    [o.consumer, position],
  );
  return position;
}

type Letters = Map<string, 'waiting' | 'discarded'>;

async function projectPage(
  tx: Transaction,
  o: Rebuild,
  events: readonly CloudEvent[],
  letters: Letters,
): Promise<void> {
  if (events.length === 0) return;
  const error = await attempt(tx, () => o.handle(tx, events, o.signal));
  o.signal.throwIfAborted();
  if (error === undefined) return removeLetters(tx, o.consumer, events, letters);
  // One of them fails: each on its own, to find out which.
  for (const event of events) await projectOne(tx, o, event, letters);
}

async function projectOne(
  tx: Transaction,
  o: Rebuild,
  event: CloudEvent,
  letters: Letters,
): Promise<void> {
  const error = await attempt(tx, () => o.handle(tx, [event]));
  o.signal.throwIfAborted();
  if (error === undefined) return removeLetters(tx, o.consumer, [event], letters);
  if (!letters.has(event.id)) throw new EventFailed(event, error);
  await tx.query(
    'kit/rebuild-letter-failed',
    `update kit.dead_letter set error = $3, failed_at = now(), retries = retries + 1
     where consumer = $1 and event_id = $2`,
    [o.consumer, event.id, String(error)],
  );
}

/** Undoes what `work` wrote if it throws, and only that. */
async function attempt(tx: Transaction, work: () => Promise<void>): Promise<unknown> {
  await tx.query('kit/savepoint', 'savepoint rebuild');
  try {
    await work();
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    await tx.query('kit/savepoint-back', 'rollback to savepoint rebuild');
    return error ?? new Error('the handler threw nothing');
  }
  await tx.query('kit/savepoint-release', 'release savepoint rebuild');
  return undefined;
}

async function allowLongWork(tx: Transaction): Promise<void> {
  await tx.query(
    'kit/rebuild-timeouts',
    `select set_config('statement_timeout', $1, true),
            set_config('idle_in_transaction_session_timeout', $2, true)`,
    [String(statementTimeoutMs), String(idleTimeoutMs)],
  );
}

async function readLetters(tx: Transaction, consumer: string): Promise<Letters> {
  const rows = await tx.query<{ event_id: string; state: 'waiting' | 'discarded' }>(
    'kit/rebuild-letters',
    `select event_id, case when discarded_at is null then 'waiting' else 'discarded' end as state
     from kit.dead_letter where consumer = $1`,
    [consumer],
  );
  return new Map(rows.map((row) => [row.event_id, row.state]));
}

async function removeLetters(
  tx: Transaction,
  consumer: string,
  events: readonly CloudEvent[],
  letters: Letters,
): Promise<void> {
  const projected = events.map((event) => event.id).filter((id) => letters.has(id));
  if (projected.length === 0) return;
  await tx.query(
    'kit/rebuild-letters-done',
    'delete from kit.dead_letter where consumer = $1 and event_id = any ($2::uuid[])',
    [consumer, projected],
  );
}

async function forgetInbox(tx: Transaction, consumer: string): Promise<void> {
  await tx.query('kit/inbox-forget-all', 'delete from kit.inbox where consumer = $1', [consumer]);
}
