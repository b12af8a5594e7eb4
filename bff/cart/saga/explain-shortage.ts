import type { OrderLine, Reason } from '../orders/order.ts';
import type { ShortLine } from './stock-port.ts';

/** Why stock could not be held, naming the prints and what is left of them. */
export function explainShortage(
  lines: OrderLine[],
  short: ShortLine[],
  code: 'out-of-stock' | 'hold-expired' = 'out-of-stock',
): Reason {
  const named = short.flatMap(({ variantId, available }) => {
    const line = lines.find((candidate) => candidate.variantId === variantId);
    if (!line) return [];
    const name = `${line.title} (${line.variantTitle})`;
    return [
      available > 0 ? `There are only ${available} left of ${name}.` : `${name} is sold out.`,
    ];
  });
  const what = named.length > 0 ? named.join(' ') : 'A print in your cart is sold out.';
  const late = code === 'hold-expired' ? 'It took too long, and others bought meanwhile. ' : '';
  return {
    code,
    message: `${late}${what} Nothing was charged. Change your cart and order again.`,
    variantIds: short.map(({ variantId }) => variantId),
    short: short.map(({ variantId, available }) => ({ variantId, available })),
  };
}
