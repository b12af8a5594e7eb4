import type { Currency } from '@tessera/bff-kit/currencies';
import { countCommon, intersect, unite, type BitSet } from './bit-set.ts';
import { bandLabel, priceBands, rangeOf, type PriceRange } from './price-bands.ts';

/** The facets in the order in which they are shown, with what they are called. */
export const facetLabels = {
  family: 'Series',
  palette: 'Palette',
  size: 'Size',
  orientation: 'Orientation',
  price: 'Price',
  availability: 'Availability',
} as const;

export type FacetName = keyof typeof facetLabels;
export const facetNames = Object.keys(facetLabels) as FacetName[];

/** Which products have a value, by facet and value. */
export type FacetSets = Record<FacetName, Map<string, BitSet>>;
/** What somebody chose, by facet. */
export type Selection = Record<FacetName, readonly string[]>;

/** `from` and `to`: of a band of prices, in the currency of the visitor. */
export interface FacetValue extends PriceRange {
  value: string;
  label: string;
  count: number;
  selected: boolean;
}

export interface Facet {
  name: FacetName;
  label: string;
  values: FacetValue[];
}

const valueLabels: Record<string, string> = {
  'availability in-stock': 'In stock',
  'availability out': 'Sold out',
};
const centimetres = /^(\d{1,5})x(\d{1,5})$/;

/**
 * The products among `base` that have every choice, and the facets of `base`. A facet's counts ignore its own choices,
 * so that they say what one more value would bring; what is chosen is always listed, so that it can be removed.
 */
export function narrow(
  base: BitSet,
  sets: FacetSets,
  selection: Selection,
  currency: Currency,
): { matching: BitSet; facets: Facet[] } {
  const chosen = new Map(
    facetNames
      .filter((name) => selection[name].length > 0)
      .map((name) => [name, unite(selection[name].flatMap((one) => sets[name].get(one) ?? []))]),
  );
  const allBut = (left: FacetName | null): BitSet =>
    [...chosen].reduce(
      (found, [name, set]) => (name === left ? found : intersect(found, set)),
      base,
    );
  const matching = allBut(null);
  const facets = facetNames.map((name): Facet => {
    const among = chosen.has(name) ? allBut(name) : matching;
    return {
      name,
      label: facetLabels[name],
      values: countValues(name, among, sets[name], selection[name], currency),
    };
  });
  return { matching, facets };
}

function countValues(
  name: FacetName,
  among: BitSet,
  sets: ReadonlyMap<string, BitSet>,
  selected: readonly string[],
  currency: Currency,
): FacetValue[] {
  const values = [...sets].map(([value, set]) => ({ value, count: countCommon(among, set) }));
  const listed = [
    ...values.filter(({ value, count }) => count > 0 || selected.includes(value)),
    ...selected.filter((value) => !sets.has(value)).map((value) => ({ value, count: 0 })),
  ];
  return listed
    .sort(
      (one, other) => orderOf(name, one.value) - orderOf(name, other.value) || byName(one, other),
    )
    .map(({ value, count }) => ({
      value,
      label: labelOf(name, value, currency),
      count,
      selected: selected.includes(value),
      ...(name === 'price' && rangeOf(value, currency)),
    }));
}

const byName = (one: { value: string }, other: { value: string }): number =>
  one.value < other.value ? -1 : 1;

function labelOf(name: FacetName, value: string, currency: Currency): string {
  const known =
    name === 'price' ? bandLabel(value, currency) : (valueLabels[`${name} ${value}`] ?? null);
  if (known !== null) return known;
  if (name === 'size' && centimetres.test(value)) return `${value.replace('x', ' × ')} cm`;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** Sizes by area, those without one last; price bands by price; the rest by name. */
function orderOf(name: FacetName, value: string): number {
  if (name === 'price') return (priceBands as readonly string[]).indexOf(value);
  if (name !== 'size') return 0;
  const [, width, height] = centimetres.exec(value) ?? [];
  return width === undefined ? Number.MAX_SAFE_INTEGER : Number(width) * Number(height);
}
