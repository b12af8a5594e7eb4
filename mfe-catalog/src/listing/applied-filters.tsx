import { Chip, Chips } from '@tessera/design-system/chip';
import type { Facet } from '../shop/api-types.ts';
import {
  clearFacets,
  listingSearch,
  selectedFacets,
  toggleFacet,
  type ListingState,
} from './listing-state.ts';

/** What the list is filtered by: each can be taken away, and all at once. Nothing when unfiltered. */
export function AppliedFilters({
  state,
  path,
  facets,
}: {
  state: ListingState;
  path: string;
  facets: readonly Facet[];
}) {
  const applied = selectedFacets(state);
  if (applied.length === 0) return null;
  const labelOf = (name: string, value: string) =>
    facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value)?.label ??
    value;
  return (
    <Chips label="Applied filters">
      {applied.map(([name, value]) => (
        <Chip
          key={`${name} ${value}`}
          removable
          rel="nofollow"
          href={`${path}${listingSearch(toggleFacet(state, name, value))}`}
        >
          {labelOf(name, value)}
        </Chip>
      ))}
      <Chip href={`${path}${listingSearch(clearFacets(state))}`}>Clear all</Chip>
    </Chips>
  );
}
