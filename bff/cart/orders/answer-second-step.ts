import type { Database } from '@tessera/bff-kit/database';
import { commandOrder } from './command-order.ts';
import type { PlacedState } from './order-state.ts';
import { refuseCommand } from './refuse-command.ts';

/** Records whether the shopper confirmed the payment with their bank; the saga acts on it. */
export async function answerSecondStep(
  db: Database,
  answer: { orderId: string; approved: boolean; now: Date },
): Promise<PlacedState> {
  const { orderId, approved, now } = answer;
  const command = { type: 'answer-second-step', approved } as const;
  const result = await db.transaction((tx) => commandOrder(tx, { orderId, command, now }));
  if (!result.accepted) throw refuseCommand(result.refusal);
  return result.state;
}

/**
 * The bank moved, says the provider or the shopper who comes back from its page: the saga asks the provider how
 * it stands. Nobody's word is taken for it, so anybody may say it; an order that does not wait is left alone.
 */
export async function lookAtPayment(
  db: Database,
  look: { orderId: string; now: Date },
): Promise<{ moved: boolean }> {
  const { orderId, now } = look;
  const command = { type: 'answer-second-step', approved: true } as const;
  const result = await db.transaction((tx) => commandOrder(tx, { orderId, command, now }));
  return { moved: result.accepted };
}
