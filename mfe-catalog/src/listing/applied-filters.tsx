import { Chip, Chips } from '@tessera/design-system/chip';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import type { Facet } from '../shop/api-types.ts';
import {
  clearFacets,
  listingSearch,
  selectedFacets,
  toggleFacet,
  type ListingState,
} from './listing-state.ts';
import { facetValueIn, findValue } from './facet-value.ts';
import { useMessages } from '../messages/messages.ts';

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
  const t = useMessages();
  const locale = useLocale();
  const applied = selectedFacets(state);
  if (applied.length === 0) return null;
  const labelOf = (name: string, value: string) =>
    facetValueIn(t, name, findValue(facets, name, value) ?? { value, label: value }, locale);
  return (
    <Chips label={t.listing.applied}>
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
      <Chip href={`${path}${listingSearch(clearFacets(state))}`}>{t.listing.clearAll}</Chip>
    </Chips>
  );
}
