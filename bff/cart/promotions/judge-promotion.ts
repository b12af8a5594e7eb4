import type { Currency } from '@tessera/bff-kit/currencies';
import { currenciesOfPromotion, promotionIn, type HeldPromotion } from './promotion.ts';

/** Pieces that make one of them free. */
export const PIECES = 3;

/** Why a code does not count for a cart. `missing` in minor units of the cart's currency, or in pieces. */
export type PromotionRefusal =
  | { reason: 'expired' | 'used' }
  | { reason: 'currency'; currencies: Currency[] }
  | { reason: 'minimum' | 'pieces'; missing: number };

/** What stands against using a code for goods worth `goods` in a currency; nothing when it counts. */
export function judgePromotion(
  promotion: HeldPromotion,
  {
    goods,
    pieces,
    currency,
    now,
  }: { goods: number; pieces: number; currency: Currency; now: Date },
): PromotionRefusal | null {
  const { kind, endsAt, used } = promotion;
  if (endsAt !== null && Date.parse(endsAt) <= now.getTime()) return { reason: 'expired' };
  if (used) return { reason: 'used' };
  const here = promotionIn(promotion, currency);
  if (!here) return { reason: 'currency', currencies: currenciesOfPromotion(promotion) };
  const { minimum } = here;
  if (goods < minimum) return { reason: 'minimum', missing: minimum - goods };
  if (kind === 'three-for-two' && pieces < PIECES) {
    return { reason: 'pieces', missing: PIECES - pieces };
  }
  return null;
}
