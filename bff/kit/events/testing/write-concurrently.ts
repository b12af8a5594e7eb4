import { createDatabase } from '../../database.ts';
import { silentLogger } from '../../logger.ts';
import { appendEvent } from '../outbox.ts';

/**
 * 16 writers at once, 25 transactions each on one of 8 aggregates: the aggregate counts up under its lock, the event
 * says its count, and transactions stay open for varying times, so that they commit in another order than they wrote.
 *
 * @returns how many events there are now
 */
export async function writeConcurrently(url: string): Promise<number> {
  const db = createDatabase({ url, max: 16, logger: silentLogger() });
  try {
    await db.query('table', 'create table aggregate (id text primary key, n int not null)');
    await db.query('fill', `insert into aggregate select 'a' || i, 0 from generate_series(0, 7) i`);
    const write = async (writer: number): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        await db.transaction(async (tx) => {
          const subject = `a${(writer + turn) % 8}`;
          const [row] = await tx.query<{ n: number }>(
            'bump',
            'update aggregate set n = n + 1 where id = $1 returning n',
            [subject],
          );
          await appendEvent(tx, 'cart', { type: 'cart.test.v1', subject, data: { n: row?.n } });
          await tx.query('hold', `select pg_sleep($1)`, [((writer * turn) % 7) / 1000]);
        });
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
    return 16 * 25;
  } finally {
    await db.close();
  }
}
