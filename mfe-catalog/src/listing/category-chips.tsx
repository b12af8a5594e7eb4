import { Chip, Chips } from '@tessera/design-system/chip';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import type { Categories, Facet } from '../shop/api-types.ts';
import { facetValueIn, findValue } from './facet-value.ts';
import { listingSearch, toggleFacet, type ListingState } from './listing-state.ts';
import { useMessages } from '../messages/messages.ts';

/** Categories that divide the shop; one that holds everything is no choice. */
export const choices = ({ items, total }: Categories) =>
  items.filter(({ count }) => count < total).slice(0, 5);

/** The quick choices above a list. The current category is taken away by pressing it again. */
export function CategoryChips({
  categories,
  state,
  facets,
}: {
  categories: Categories;
  state: ListingState;
  facets: readonly Facet[];
}) {
  const t = useMessages();
  const search = listingSearch({ ...state, page: 1 });
  const path = `/c/${state.category ?? 'prints'}`;
  const locale = useLocale();
  const cheap = findValue(facets, 'price', 'under-45');
  return (
    <Chips label={t.listing.quick}>
      {choices(categories).map(({ handle, title }) => (
        <Chip
          key={handle}
          href={`/c/${handle === state.category ? 'prints' : handle}${search}`}
          removable={handle === state.category}
        >
          {t.categoryTitles[handle] ?? title}
        </Chip>
      ))}
      {cheap && !state.facets.price.includes(cheap.value) && (
        <Chip
          rel="nofollow"
          href={`${path}${listingSearch(toggleFacet(state, 'price', cheap.value))}`}
        >
          {facetValueIn(t, 'price', cheap, locale)}
        </Chip>
      )}
    </Chips>
  );
}
