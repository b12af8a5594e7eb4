import type { Database, Transaction } from '@tessera/bff-kit/database';
import { CursorMoved, readCursor } from '@tessera/bff-kit/events/cursor';
import { createBeacon, signalsOf } from '@tessera/bff-kit/events/signals';
import type { Logger } from '@tessera/bff-kit/logger';
import { emailCursor, hasNews, noteOrderEvents } from './note-order-events.ts';

/** Between pages, so that busy times make a few large pages of many events and not many small ones. */
const gatherMs = 250;
/** Without news from a sequencer of this process, and with one. */
const pollMs = { elsewhere: 1_000, leading: 5_000 };
const retryMs = 1_000;

/** Follows the events of this very database until `signal`; they are few steps away, so without HTTP. */
export async function followOrderEvents(
  o: {
    db: Database;
    logger: Logger;
    enqueue: (tx: Transaction, eventIds: string[]) => Promise<void>;
    onNoted: () => void;
    reach?: ((point: string) => void) | undefined;
  },
  signal: AbortSignal,
): Promise<void> {
  const { sequenced, leading } = signalsNow(o.db);
  const never = createBeacon();
  const pause = (ms: number) => never.changed(0, ms, signal);
  let position: number | undefined;
  let failing = false;

  while (!signal.aborted) {
    const seen = sequenced.count;
    try {
      position ??= await readCursor(o.db, emailCursor);
      if (!(await hasNews(o.db, position))) {
        await sequenced.changed(seen, leading() ? pollMs.leading : pollMs.elsewhere, signal);
        continue;
      }
      const page = await noteOrderEvents(o.db, position, o.enqueue);
      if (page.noted > 0) o.reach?.('emails-noted');
      position = page.position;
      failing = false;
      if (page.noted > 0) o.onNoted();
      if (!page.full) await pause(gatherMs);
    } catch (error) {
      position = undefined;
      if (error instanceof CursorMoved) {
        await pause(gatherMs);
        continue;
      }
      if (!failing) o.logger.warn({ err: error }, 'events for e-mails cannot be read, trying on');
      failing = true;
      await pause(retryMs);
    }
  }
}

function signalsNow(db: Database) {
  const signals = signalsOf(db);
  return { sequenced: signals.sequenced, leading: () => signals.leading };
}
