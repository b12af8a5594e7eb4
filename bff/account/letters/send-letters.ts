import type { Database } from '@tessera/bff-kit/database';
import type { Beacon } from '@tessera/bff-kit/events/signals';
import type { Logger } from '@tessera/bff-kit/logger';
import type { Mailer } from '@tessera/bff-kit/mail/mail';

interface WaitingLetter {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  tries: number;
}

const pollMs = 2_000;
const atOnce = 20;
const claimSeconds = 60;
const delaySeconds = { first: 5, most: 600 };

// Any number of processes may send: who takes a letter pushes it out of the others' sight.
const CLAIM = `update waiting_letter set tries = tries + 1, not_before = now() + make_interval(secs => $2)
  where id in (
    select id from waiting_letter where not_before <= now() and expires_at > now()
    order by not_before limit $1 for update skip locked
  ) returning id, recipient, subject, text, html, tries`;
const PUT_OFF = `update waiting_letter set not_before = now() + make_interval(secs => $2) where id = $1`;
const DROP = 'delete from waiting_letter where id = $1';
const DROP_EXPIRED = 'delete from waiting_letter where expires_at <= now()';

/**
 * Hands what waits to the mail server, at least once: between its "taken" and our note of it a process can
 * die, and a letter that came twice is better than one that never came. Refused ones are given up.
 *
 * @returns how many were taken from the queue
 */
export async function sendWaitingLetters(o: {
  db: Database;
  mailer: Mailer;
  logger: Logger;
}): Promise<number> {
  const { db, mailer, logger } = o;
  await db.query('account.letter.drop-expired', DROP_EXPIRED);
  const claimed = await db.query<WaitingLetter>('account.letter.claim', CLAIM, [
    atOnce,
    claimSeconds,
  ]);
  for (const { id, recipient, subject, text, html, tries } of claimed) {
    const to = { name: '', address: recipient };
    const delivery = await mailer.send({ id, to, subject, text, html });
    if (delivery.outcome === 'later' || delivery.outcome === 'away') {
      const delay = Math.min(delaySeconds.first * 2 ** (tries - 1), delaySeconds.most);
      await db.query('account.letter.put-off', PUT_OFF, [id, delay]);
      logger.warn({ letter: id, tries, reason: delivery.reason }, 'a letter has to wait');
      continue;
    }
    // Neither the address nor the words are logged: both are personal, and the words hold a secret.
    if (delivery.outcome === 'refused') {
      logger.error({ letter: id, reason: delivery.reason }, 'a letter was refused and is given up');
    }
    await db.query('account.letter.drop', DROP, [id]);
  }
  return claimed.length;
}

/** Sends until it is stopped; `waiting` is raised by whoever posts a letter. */
export function startSendingLetters(o: {
  db: Database;
  mailer: Mailer;
  waiting: Beacon;
  logger: Logger;
}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    let failing = false;
    while (!signal.aborted) {
      const seen = o.waiting.count;
      try {
        const taken = await sendWaitingLetters(o);
        failing = false;
        if (taken > 0) continue;
      } catch (error) {
        if (!failing) o.logger.warn({ err: error }, 'letters cannot be sent, trying on');
        failing = true;
      }
      await o.waiting.changed(seen, pollMs, signal);
    }
  }

  const finished = run();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
