import { createHash } from 'node:crypto';
import type { Database } from '@tessera/bff-kit/database';
import { idempotent } from '@tessera/bff-kit/idempotency';
import { commandOrder } from './command-order.ts';
import type { ReturnLine } from './order.ts';
import type { OrderReply } from './order-schemas.ts';
import type { PlacedState } from './order-state.ts';
import { refuseCommand } from './refuse-command.ts';
import { viewOrder } from './view-order.ts';

/** A number people can read out, always the same for the same request. */
const returnId = (orderId: string, key: string): string =>
  `R-${createHash('sha256').update(`${orderId}:${key}`).digest('hex').slice(0, 8).toUpperCase()}`;

/** A shopper announces that pieces of a dispatched order come back, once an idempotency key. */
export async function requestReturn(
  db: Database,
  o: { orderId: string; lines: ReturnLine[]; reason: string; idempotencyKey: string; now: Date },
): Promise<OrderReply> {
  const { orderId, lines, reason, idempotencyKey, now } = o;
  const key = `request-return:${orderId}:${idempotencyKey}`;
  const id = returnId(orderId, idempotencyKey);
  const command = { type: 'request-return', id, lines, reason } as const;
  const { body } = await db.transaction((tx) =>
    idempotent(tx, key, JSON.stringify({ lines, reason }), async () => {
      const result = await commandOrder(tx, { orderId, command, now });
      if (!result.accepted) throw refuseCommand(result.refusal);
      return { status: 202, body: viewOrder(result.state) };
    }),
  );
  return body;
}

/** The parcel of a return has arrived; said again it changes nothing. The saga restocks it and pays it back. */
export async function receiveReturn(
  db: Database,
  o: { orderId: string; returnId: string; now: Date },
): Promise<PlacedState> {
  const { orderId, now } = o;
  const command = { type: 'receive-return', id: o.returnId } as const;
  const result = await db.transaction((tx) => commandOrder(tx, { orderId, command, now }));
  if (!result.accepted && result.refusal !== 'out-of-turn') throw refuseCommand(result.refusal);
  return result.state;
}
