import type { CartSnapshot } from './cart.ts';

/** Columns of a `CartSnapshot` from a row source named `c` that has a cart's columns. */
export const SNAPSHOT_COLUMNS = `c.id, c.version, c.lines, c.order_in_progress AS "orderInProgress",
  (SELECT coalesce(jsonb_object_agg(p.variant_id, jsonb_build_object(
      'variantId', p.variant_id, 'handle', p.handle, 'title', p.title,
      'variantTitle', p.variant_title, 'options', p.options, 'price', p.price,
      'available', p.available, 'image', p.image, 'wall', p.wall)), '{}')
    FROM priced_variant p WHERE c.lines ? p.variant_id) AS variants`;

/** What a shopper without a cart sees. */
export const emptyCart = (id: string): CartSnapshot => ({
  id,
  version: 0,
  lines: {},
  variants: {},
  orderInProgress: null,
});
