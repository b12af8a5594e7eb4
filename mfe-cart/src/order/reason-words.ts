import type { Messages } from '@tessera/mfe-kit/messages';
import { variantName } from '@tessera/mfe-kit/variant-name';
import type { Order } from '../cart/api-types.ts';
import type { OrderMessages } from '../messages/order/en.ts';

type Words = Messages<OrderMessages>;

/** Sentences about prints of which there were not enough. */
function shortages(
  { reason, lines }: Order,
  { rejected }: Words,
  options: Readonly<Record<string, string>>,
): string[] {
  return (reason?.short ?? []).flatMap(({ variantId, available }) => {
    const line = lines.find((one) => one.variantId === variantId);
    if (!line) return [];
    const name = `${line.title} (${variantName(line.variantTitle, options)})`;
    return [rejected.left(name, available)];
  });
}

const DECLINED: Partial<Record<string, string>> = {
  'payment-declined': 'declined',
  'payment-not-confirmed': 'not-confirmed',
};

/** Why an order did not come about and what to do about it, in whole sentences; else as the service says it. */
export function reasonWords(
  order: Order,
  t: Words,
  options: Readonly<Record<string, string>>,
): string | undefined {
  const { reason } = order;
  if (!reason) return undefined;
  const known = t.rejected.reasons[reason.code];
  if (known === undefined) return reason.message;
  const { declines } = t.rejected;
  const usual = DECLINED[reason.code];
  const bank = usual && (declines[reason.decline ?? usual] ?? declines[usual]);
  return [...shortages(order, t, options), ...(bank ? [bank] : []), known].join(' ');
}
