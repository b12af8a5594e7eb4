import { accept, refuse, type Decision } from './decision.ts';
import type { OrderLine, ReturnLine } from './order.ts';
import { returnableLines, type OrderReturn, type OrderState } from './order-state.ts';

/** What can be asked of an order that was confirmed. */
export type AfterwardsCommand =
  | { type: 'cancel'; by: 'shopper' | 'shop'; reason: string | null }
  | { type: 'dispatch'; tracking: string | null }
  | { type: 'request-return'; id: string; lines: ReturnLine[]; reason: string }
  | { type: 'receive-return'; id: string }
  | { type: 'note-return-restocked'; id: string }
  | { type: 'note-return-refunded'; id: string };

type Dispatched = Extract<OrderState, { name: 'dispatched' }>;

/**
 * Cancelling is possible until the parcel has left, sending back after that. A parcel leaves only when it
 * is paid for and the stock is sold.
 */
export function decideAfterwards(state: OrderState, command: AfterwardsCommand): Decision {
  switch (command.type) {
    case 'cancel': {
      if (state.name !== 'confirmed') return refuse('not-cancellable');
      const { by, reason } = command;
      const undo = ['cancel-delivery', 'void-payment', 'release-stock'] as const;
      return accept({ type: 'cancelled', by, reason, undo: [...undo] });
    }
    case 'dispatch':
      return state.name === 'confirmed' && state.captured && state.committed
        ? accept({ type: 'dispatched', tracking: command.tracking })
        : refuse('not-dispatchable');
    case 'request-return':
      return requestReturn(state, command);
    case 'receive-return':
      return advance(state, command.id, 'requested', 'return-received');
    case 'note-return-restocked':
      return advance(state, command.id, 'received', 'return-restocked');
    case 'note-return-refunded':
      return advance(state, command.id, 'restocked', 'return-refunded');
  }
}

function requestReturn(
  state: OrderState,
  { id, lines, reason }: Extract<AfterwardsCommand, { type: 'request-return' }>,
): Decision {
  if (state.name !== 'dispatched') return refuse('not-returnable');
  const left = new Map(returnableLines(state).map((line) => [line.variantId, line.quantity]));
  const variants = new Set(lines.map(({ variantId }) => variantId));
  const fits = lines.every(
    ({ variantId, quantity }) => quantity > 0 && quantity <= (left.get(variantId) ?? 0),
  );
  if (lines.length === 0 || variants.size !== lines.length || !fits)
    return refuse('not-returnable');
  return accept({ type: 'return-requested', id, lines, reason, amount: worth(state, lines) });
}

/** What was paid for the first `pieces` of a line, so that all of them come to what was paid for it. */
const paidFor = ({ unitPrice, quantity, discount = 0 }: OrderLine, pieces: number): number =>
  unitPrice * pieces - Math.round((discount * pieces) / quantity);

/**
 * What pieces are refunded with, in cents: what was paid for them, without their share of the discount. The last
 * ones bring back what the delivery cost, too.
 */
function worth(state: Dispatched, lines: ReturnLine[]): number {
  const { order } = state;
  const left = new Map(returnableLines(state).map((line) => [line.variantId, line.quantity]));
  const goods = lines.reduce((sum, { variantId, quantity }) => {
    const line = order.lines.find((one) => one.variantId === variantId);
    if (!line) return sum;
    const before = line.quantity - (left.get(variantId) ?? 0);
    return sum + paidFor(line, before + quantity) - paidFor(line, before);
  }, 0);
  const back = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const all = [...left.values()].reduce((sum, quantity) => sum + quantity, 0);
  return back === all ? goods + order.delivery.price - (order.discount?.delivery ?? 0) : goods;
}

function advance(
  state: OrderState,
  id: string,
  from: OrderReturn['status'],
  type: 'return-received' | 'return-restocked' | 'return-refunded',
): Decision {
  const found = state.name === 'dispatched' && state.returns.find((one) => one.id === id);
  if (!found) return refuse('no-such-return');
  return found.status === from ? accept({ type, id }) : refuse('out-of-turn');
}
