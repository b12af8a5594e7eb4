import type { Database } from '@tessera/bff-kit/database';
import { commandOrder } from './command-order.ts';
import type { PlacedState } from './order-state.ts';
import { refuseCommand } from './refuse-command.ts';

/** Cancels an order that was not dispatched yet; cancelling it again changes nothing. The saga gives everything back. */
export async function cancelOrder(
  db: Database,
  o: { orderId: string; by: 'shopper' | 'shop'; reason: string | null; now: Date },
): Promise<PlacedState> {
  const { orderId, by, reason, now } = o;
  const command = { type: 'cancel', by, reason } as const;
  const result = await db.transaction((tx) => commandOrder(tx, { orderId, command, now }));
  if (!result.accepted && result.state.name !== 'cancelled') throw refuseCommand(result.refusal);
  return result.state;
}
