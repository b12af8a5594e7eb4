import type { Database } from '@tessera/bff-kit/database';
import { commandOrder } from './command-order.ts';
import type { PlacedState } from './order-state.ts';
import { refuseCommand } from './refuse-command.ts';

/** The parcel has left; said again it changes nothing. From now on the order cannot be cancelled. */
export async function dispatchOrder(
  db: Database,
  o: { orderId: string; tracking: string | null; now: Date },
): Promise<PlacedState> {
  const { orderId, tracking, now } = o;
  const command = { type: 'dispatch', tracking } as const;
  const result = await db.transaction((tx) => commandOrder(tx, { orderId, command, now }));
  if (!result.accepted && result.state.name !== 'dispatched') throw refuseCommand(result.refusal);
  return result.state;
}
