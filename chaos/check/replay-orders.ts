import { isDeepStrictEqual } from 'node:util';
import { replay, type Recorded } from '@tessera/bff-cart/orders/evolve';
import type { Breach } from './find-breaches.ts';
import { withClient, type Rows } from './read-services.ts';

const HISTORIES = `SELECT v.id, v.state,
    jsonb_agg(jsonb_build_object('event', e.data, 'at', e.at) ORDER BY e.version) AS history
  FROM order_view v JOIN order_event e ON e.stream = v.id GROUP BY v.id`;

/** Orders whose view is not what their history leads to. */
export async function replayOrders(cartUrl: string): Promise<Breach[]> {
  const rows = await withClient(cartUrl, async (client) => {
    const result = await client.query<{ id: string; state: unknown; history: Recorded[] }>(
      HISTORIES,
    );
    return result.rows.flatMap((order) => compareWithReplay(order));
  });
  if (rows.length === 0) return [];
  const promise = 'Replaying the events of an order gives the view that is stored of it.';
  return [{ name: 'replay-gives-the-view', promise, rows: rows.slice(0, 20), count: rows.length }];
}

/** Nothing when both are the same; otherwise a row that says how they differ. */
export function compareWithReplay(order: {
  id: string;
  state: unknown;
  history: Recorded[];
}): Rows {
  // PostgreSQL writes a time in its own way, and the state has it as JavaScript does.
  const history = order.history.map(({ event, at }) => ({ event, at: new Date(at).toISOString() }));
  try {
    const replayed: unknown = JSON.parse(JSON.stringify(replay(history)));
    if (isDeepStrictEqual(replayed, order.state)) return [];
    return [{ id: order.id, stored: order.state, replayed }];
  } catch (error) {
    return [{ id: order.id, stored: order.state, replayed: String(error) }];
  }
}
