import type { Queryable } from '@tessera/bff-kit/database';

const FORGET = `DELETE FROM priced_product`;
const WITHDRAW_ALL = `UPDATE priced_variant SET available = false, updated_at = now() WHERE available`;

/**
 * Makes the projection ready for catalog's events from the first on. No row goes: open carts hold
 * variants, and one that the replay never mentions must be said to be unavailable, not be unknown. The
 * replay is one transaction with this, so until it commits carts are priced as before, and
 * afterwards only what catalog no longer sells has become unavailable.
 */
export async function resetPricedVariants(tx: Queryable): Promise<void> {
  await tx.query('cart/forget-products', FORGET);
  await tx.query('cart/withdraw-all-variants', WITHDRAW_ALL);
}
