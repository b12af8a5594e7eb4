import { columns, wrap } from '../print-text.ts';
import type { Order } from './orders-command.ts';

const euros = ({ amount, currency }: Order['total']): string =>
  `${(amount / 100).toFixed(2)} ${currency}`;

/** An order for people at a terminal: how it stands, what is in it, what comes back. */
export function printOrder(order: Order): string {
  const facts: [string, string][] = [
    ['status', order.status],
    ['placed', order.placedAt],
    ['for', `${order.name} <${order.email}>`],
    ['total', euros(order.total)],
  ];
  if (order.dispatchedAt) {
    facts.push(['dispatched', `${order.dispatchedAt}, tracking ${order.tracking ?? 'unknown'}`]);
  }
  for (const { amount, at } of order.refunds) facts.push(['refunded', `${euros(amount)}, ${at}`]);
  const lines = order.lines.map(({ quantity, title, variantTitle, total }) => [
    `${quantity} ×`,
    euros(total),
    `${title}, ${variantTitle}`,
  ]);
  const returns = order.returns.map(({ id, status, lines: back, amount, reason }) => {
    const pieces = back.reduce((sum, { quantity }) => sum + quantity, 0);
    return [id, status, `${pieces} back for ${euros(amount)}: ${reason}`];
  });
  return [
    `${order.reference}  ${order.id}`,
    columns(facts, '  '),
    columns(lines, '  '),
    ...(order.reason ? [wrap(order.reason.message, '  ')] : []),
    ...(returns.length > 0 ? ['Returns', columns(returns, '  ')] : []),
  ].join('\n');
}
