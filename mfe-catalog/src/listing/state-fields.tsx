import { selectedFacets, type ListingState } from './listing-state.ts';

/** What a GET form must carry along, so that it changes only what it is for. The page starts at 1 again. */
export function StateFields({ state, except }: { state: ListingState; except: 'sort' | 'facets' }) {
  const fields: [string, string][] = [
    ['q', state.q],
    ...(except === 'facets' ? [] : selectedFacets(state)),
    ...(except === 'sort' || state.sort === 'selection'
      ? []
      : [['sort', state.sort] as [string, string]]),
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ));
}
