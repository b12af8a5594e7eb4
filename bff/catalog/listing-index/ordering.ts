/** A product's place in each order. */
export interface Ranked {
  position: number;
  publishedAt: number;
  from: number;
  id: number;
}

/** Our selection is the order among equals in every other one. */
const selection = (a: Ranked, b: Ranked): number => a.position - b.position || a.id - b.id;

export const orderings = {
  selection,
  newest: (a: Ranked, b: Ranked): number => b.publishedAt - a.publishedAt || selection(a, b),
  'price-asc': (a: Ranked, b: Ranked): number => a.from - b.from || selection(a, b),
  'price-desc': (a: Ranked, b: Ranked): number => b.from - a.from || selection(a, b),
} as const;

export type OrderingName = keyof typeof orderings;
export const orderingNames = Object.keys(orderings) as OrderingName[];

/**
 * An order with some members replaced: those that are gone leave, the new ones are merged in. A change of one product
 * costs one walk, not a sort of all of them.
 */
export function mergeOrder(
  order: Uint32Array,
  isGone: (place: number) => boolean,
  added: readonly number[],
  compare: (one: number, other: number) => number,
): Uint32Array {
  const fresh = [...added].sort(compare);
  const result = new Uint32Array(order.length + fresh.length);
  let length = 0;
  let next = 0;
  for (const place of order) {
    if (isGone(place)) continue;
    while (next < fresh.length && compare(fresh[next]!, place) < 0)
      result[length++] = fresh[next++]!;
    result[length++] = place;
  }
  while (next < fresh.length) result[length++] = fresh[next++]!;
  return result.subarray(0, length);
}
