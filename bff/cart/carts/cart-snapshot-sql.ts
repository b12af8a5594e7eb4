import { CART_PROMOTION } from '../promotions/promotion-store.ts';
import type { CartSnapshot } from './cart.ts';

// The keys are looked up one by one in the primary key; `lines ? variant_id` would read every variant.
/** Columns of a `CartSnapshot` from a row source named `c` that has a cart's columns. */
export const SNAPSHOT_COLUMNS = `c.id, c.version, c.lines, c.saved, c.order_in_progress AS "orderInProgress",
  ${CART_PROMOTION} AS promotion,
  (SELECT coalesce(json_object_agg(p.variant_id, json_build_object(
      'variantId', p.variant_id, 'handle', p.handle, 'title', p.title,
      'variantTitle', p.variant_title, 'options', p.options, 'price', p.price, 'prices', p.prices,
      'available', p.available, 'image', p.image, 'wall', p.wall)), '{}')
    FROM priced_variant p WHERE p.variant_id = ANY (ARRAY(SELECT jsonb_object_keys(c.lines || c.saved)))) AS variants`;

/** What a shopper without a cart sees. */
export const emptyCart = (id: string): CartSnapshot => ({
  id,
  version: 0,
  lines: {},
  saved: {},
  variants: {},
  orderInProgress: null,
  promotion: null,
});
