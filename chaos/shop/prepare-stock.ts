import { setTimeout as pause } from 'node:timers/promises';
import { withClient, type Rows } from '../check/read-services.ts';

/** What shoppers may buy, and how much of it there is. */
export interface Assortment {
  /** Variants of which there is always enough. */
  plenty: string[];
  /** Variants of which there are a few pieces each; one is fought over in each round. */
  scarce: string[];
  /** Rows of the checks' table `stock_start`. */
  start: Rows;
}

const PLENTY = 12;
const MUCH = 100_000;
export const FEW = 3;

// A count, as a delivery of goods is one: stock and its ledger change together.
const COUNT = `SELECT move_stock('counted', array_agg(NULL::text), array_agg(variant_id),
    array_agg(target - on_hand))
  FROM (SELECT s.variant_id, s.on_hand,
          CASE WHEN row_number() OVER (ORDER BY s.variant_id) <= $1 THEN $2::integer ELSE $3::integer END AS target
        FROM stock s JOIN variant v ON v.id = s.variant_id JOIN product p ON p.id = v.product_id
        WHERE NOT s.oversell AND p.visible) AS wanted
  WHERE target <> on_hand`;
const READ = `SELECT s.variant_id::text AS variant_id, on_hand + sold AS pieces, on_hand,
    p.visible AND NOT s.oversell AS on_sale
  FROM stock s JOIN variant v ON v.id = s.variant_id JOIN product p ON p.id = v.product_id
  ORDER BY s.variant_id`;

/** Counts the goods anew: much of a few variants, a few pieces of all others. */
export async function prepareStock(catalogUrl: string): Promise<Assortment> {
  return withClient(catalogUrl, async (client) => {
    await client.query(COUNT, [PLENTY, MUCH, FEW]);
    const { rows } = await client.query<{
      variant_id: string;
      pieces: number;
      on_hand: number;
      on_sale: boolean;
    }>(READ);
    const sold = rows.filter(({ on_sale }) => on_sale);
    return {
      plenty: sold.filter(({ on_hand }) => on_hand === MUCH).map(({ variant_id }) => variant_id),
      scarce: sold.filter(({ on_hand }) => on_hand === FEW).map(({ variant_id }) => variant_id),
      start: rows.map(({ variant_id, pieces }) => ({ variant_id, pieces })),
    };
  });
}

const LOOK_EVERY_MS = 100;
const ON_SALE = `SELECT count(*)::integer AS known FROM priced_variant WHERE available AND variant_id = ANY ($1::text[])`;

/**
 * Waits until cart has heard of the goods that came: what was sold out before is refused until then, and a shopper
 * who is refused places no order.
 */
export async function waitUntilOnSale(
  cartUrl: string,
  { plenty, scarce }: Assortment,
  signal: AbortSignal,
): Promise<void> {
  const wanted = [...plenty, ...scarce];
  await withClient(cartUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ known: number }>(ON_SALE, [wanted]);
      if (rows[0]?.known === wanted.length) return;
      await pause(LOOK_EVERY_MS, undefined, { signal });
    }
  });
}
