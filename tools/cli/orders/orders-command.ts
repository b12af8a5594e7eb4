import type { components } from '@tessera/bff-cart-contract/openapi';
import { callService } from '../call-service.ts';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { UsageError } from '../usage-error.ts';
import { printOrder } from './print-order.ts';

export type Order = components['schemas']['Order'];

const options = {
  tracking: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = { tracking?: string; reason?: string };

/** What each word does, as a call of cart; `order` is a reference or an id. */
const ACTIONS: Record<string, (order: string, rest: string[], values: Values) => Promise<Order>> = {
  show: (order) => callService('cart', 'GET', path(order)),
  dispatch: (order, _, { tracking }) =>
    callService('cart', 'POST', `${path(order)}/dispatch`, { tracking: tracking ?? null }),
  cancel: (order, _, { reason }) => {
    if (!reason) {
      throw new UsageError('The shopper reads why: orders cancel <order> --reason "<why>".');
    }
    return callService('cart', 'POST', `${path(order)}/cancellation`, { reason });
  },
  receive: (order, [returnId]) => {
    if (returnId === undefined) {
      throw new UsageError('Say which return arrived: orders receive <order> <return>.');
    }
    const arrival = `${path(order)}/returns/${encodeURIComponent(returnId)}/arrival`;
    return callService('cart', 'POST', arrival);
  },
};

const path = (order: string): string => `/internal/orders/${encodeURIComponent(order)}`;

/** `tessera orders show|dispatch|cancel|receive <order> …` and `tessera orders rebuild`. */
export async function ordersCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('orders', args, options);
  const [name = '', order, ...rest] = atMost('orders', positionals, 3);
  if (name === 'rebuild') return rebuild();
  const action = ACTIONS[name];
  if (!action || order === undefined) {
    throw new UsageError(
      `orders needs one of ${Object.keys(ACTIONS).join(', ')} and an order, or rebuild. See: npx tessera help orders`,
    );
  }
  const answer = await action(order, rest, values);
  console.log(values.json ? JSON.stringify(answer, null, 2) : printOrder(answer));
}

async function rebuild(): Promise<void> {
  const { orders, views, sagas } = await callService<Record<'orders' | 'views' | 'sagas', number>>(
    'cart',
    'POST',
    '/internal/rebuild-orders',
  );
  console.log(
    `${orders} orders replayed from their events: ${views} views and ${sagas} sagas were not what the events say, and are now.`,
  );
}
