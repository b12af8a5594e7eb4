import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '../logger.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import type { CloudEvent } from './cloud-event.ts';
import { readCursor } from './cursor.ts';
import { asPageHandler, type PageHandler, type Projection } from './page-handler.ts';
import { takeIn } from './take-in.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.db.query(
    'create',
    'create table last (consumer text, subject text, pos int, said text, primary key (consumer, subject))',
  );
});
afterAll(() => database.drop());

/** The last word of each subject, where "poison" is nothing that can be said. */
function lastWord(consumer: string): PageHandler {
  return async (tx, events) => {
    const words = new Map<string, [number, string]>();
    for (const { subject, pos, data } of events) {
      if (data === 'poison') throw new Error(`${subject} said poison`);
      words.set(subject, [pos, String(data)]);
    }
    const rows = [...words].map(([subject, [pos, said]]) => ({ subject, pos, said }));
    await tx.query(
      'keep',
      `insert into last select $1, r.* from json_to_recordset($2::json) as r (subject text, pos int, said text)
       on conflict (consumer, subject) do update set pos = excluded.pos, said = excluded.said`,
      [consumer, JSON.stringify(rows)],
    );
  };
}

async function takeAll(
  consumer: string,
  projection: Projection,
  pages: readonly (readonly CloudEvent[])[],
) {
  const { db } = database;
  const handle = asPageHandler(projection);
  const o = { db, name: consumer, logger: silentLogger(), handle, firstRetryMs: 0 };
  let position = await readCursor(db, consumer);
  for (const page of pages) position = await takeIn(o, position, page);
}

/** Everything that taking in leaves behind. */
async function left(consumer: string) {
  const { db } = database;
  return {
    rows: await db
      .query('rows', 'select * from last where consumer = $1 order by subject', [consumer])
      .then((rows) => rows.map((row) => ({ ...(row as object), consumer: '' }))),
    letters: await db.query(
      'letters',
      'select event_id, pos, event, error from kit.dead_letter where consumer = $1 order by pos',
      [consumer],
    ),
    inbox: await db.query(
      'inbox',
      'select event_id from kit.inbox where consumer = $1 order by event_id',
      [consumer],
    ),
    cursor: await readCursor(db, consumer),
  };
}

const told = fc.record({
  subject: fc.constantFrom('a', 'b', 'c'),
  data: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom('one', 'two', 'three') },
    fc.constant('poison'),
  ),
  /** the event before it is delivered again */
  again: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});

let runs = 0;

it('leaves the same whether events are taken singly, or pages at once, however they are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { maxLength: 14 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
      async (history, sizes) => {
        const events: CloudEvent[] = [];
        for (const { again, ...one } of history) {
          const pos = events.length + 1;
          const before = events.at(-1);
          events.push(again && before ? { ...before, pos } : cloudEvent(pos, one));
        }
        const cut: CloudEvent[][] = [];
        for (let at = 0, n = 0; at < events.length; n += 1) {
          const size = sizes[n % sizes.length] ?? 1;
          cut.push(events.slice(at, at + size));
          at += size;
        }
        const [singly, paged] = [`singly-${(runs += 1)}`, `paged-${runs}`];
        await takeAll(
          singly,
          { handle: (tx, event) => lastWord(singly)(tx, [event]) },
          events.map((event) => [event]),
        );
        await takeAll(paged, { handlePage: lastWord(paged) }, cut);
        expect(await left(paged)).toEqual(await left(singly));
        const { letters } = await left(paged);
        const bad = new Set(events.filter(({ data }) => data === 'poison').map(({ id }) => id));
        expect(letters).toHaveLength(bad.size);
      },
    ),
    { numRuns: 40 },
  );
});

const cloudEvent = (
  pos: number,
  { subject, data }: { subject: string; data: string },
): CloudEvent => ({
  specversion: '1.0',
  datacontenttype: 'application/json',
  id: crypto.randomUUID(),
  source: 'catalog',
  type: 'catalog.test.v1',
  subject,
  time: '2026-01-01T00:00:00.000Z',
  data,
  pos,
});
