import type { Database } from '@tessera/bff-kit/database';
import { moderateReview, type Moderation } from './moderate-review.ts';
import { plainLine } from './plain-text.ts';

interface Said {
  text: string;
  ok: boolean;
}

interface Waiting {
  id: number;
  revision: number;
  handle: string;
  rating: number;
  title: string;
  body: string;
  author: string;
  sent: string;
}

/** `reviews list`, `reviews publish 12-1`, `reviews refuse 12-1 "REASON"`: what a moderator does. */
export async function reviewsCommand(
  db: Database,
  words: readonly string[],
  now: Date = new Date(),
): Promise<Said> {
  const [verb, name = '', reason] = words;
  if (verb === 'list' && words.length === 1) return listWaiting(db);
  if (verb === 'publish' && words.length === 2) {
    return moderate(db, name, { state: 'published' }, now);
  }
  if (verb === 'refuse' && words.length === 3 && reason !== undefined) {
    const told = plainLine(reason);
    if (told === '') return refused('Say why: its author reads the reason.');
    return moderate(db, name, { state: 'refused', reason: told }, now);
  }
  return refused(
    'Say "reviews list", "reviews publish 12-1" or "reviews refuse 12-1 \'REASON\'". ' +
      'A reason of several words needs quotation marks.',
  );
}

async function listWaiting(db: Database): Promise<Said> {
  const waiting = await db.query<Waiting>(
    'list-pending-reviews',
    `SELECT r.id, r.revision, p.handle, r.rating, r.title, r.body, r.author,
            to_char(r.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS sent
       FROM review r JOIN product p ON p.id = r.product_id WHERE r.state = 'pending' ORDER BY r.written_at, r.id`,
  );
  if (waiting.length === 0) return { text: 'No review waits to be looked at.\n', ok: true };
  const text = waiting.map(
    (one) =>
      `${one.id}-${one.revision}  ${one.handle}, ${one.rating} of 5, ${one.author}, ${one.sent} UTC\n` +
      `${[one.title, ...one.body.split('\n')].map((line) => `    ${line}`).join('\n')}\n`,
  );
  return { text: text.join('\n'), ok: true };
}

async function moderate(
  db: Database,
  name: string,
  decision: Moderation,
  now: Date,
): Promise<Said> {
  // "12-1": review 12 in its first wording
  const [, id, revision] = /^(\d{1,9})-(\d{1,9})$/.exec(name) ?? [];
  if (id === undefined) {
    return refused(`"${name}" is no review. "reviews list" names those that wait, like 12-1.`);
  }
  const words = { id: Number(id), revision: Number(revision) };
  switch (await moderateReview(db, words, decision, now)) {
    case 'unknown':
      return refused(`There is no review ${id}. "reviews list" names those that wait.`);
    case 'changed':
      return refused(
        `Review ${id} is no longer what you read: its author wrote it anew. Nothing was changed. ` +
          'Read it again with "reviews list".',
      );
    case 'done':
      return { text: `Review ${name} is ${decision.state}.\n`, ok: true };
  }
}

const refused = (text: string): Said => ({ text: `${text}\n`, ok: false });
