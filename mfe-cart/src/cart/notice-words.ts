import { formatMoney } from '@tessera/design-system/format';
import type { Messages } from '@tessera/mfe-kit/messages';
import { variantName } from '@tessera/mfe-kit/variant-name';
import type { CartMessages } from '../messages/en.ts';
import type { Cart, CartNotice } from './api-types.ts';

type Words = Messages<CartMessages>;
type Renamed = Cart['renamed'][number];

/** "Harbour, Evening (40 × 50 cm / Black)" */
function nameIn({ lines }: Cart, variantId: string, { options }: Words): string | undefined {
  const line = lines.find((one) => one.variantId === variantId);
  return line && `${line.title} (${variantName(line.variantTitle, options)})`;
}

function kindOf({ type, from, to }: CartNotice): string {
  if (type !== 'price-changed' || !from || !to) return type;
  return to.amount > from.amount ? 'price-up' : 'price-down';
}

/** What became of a line's print or price since it was put in. */
export function noticeWords(notice: CartNotice, cart: Cart, t: Words, locale: string): string {
  const name = nameIn(cart, notice.variantId, t);
  const known = t.notices[kindOf(notice)];
  if (!known || name === undefined) return notice.message;
  const [from = '', to = ''] = [notice.from, notice.to].map((it) => it && formatMoney(it, locale));
  return known({ name, before: '', from, to });
}

/** That a print has another name than when it was put in. */
export function renamedWords({ before, now, message }: Renamed, { notices }: Words): string {
  const known = notices['renamed'];
  if (!known || before === undefined || now === undefined) return message;
  return known({ name: now, before, from: '', to: '' });
}
