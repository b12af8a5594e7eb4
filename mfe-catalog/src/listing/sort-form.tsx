import { Button } from '@tessera/design-system/button';
import { Select } from '@tessera/design-system/select';
import type { ListingState, Sort } from './listing-state.ts';
import { StateFields } from './state-fields.tsx';

const labels: Record<Sort, string> = {
  selection: 'Our selection',
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
};

/** Sorts at once with script, by a button without. */
export function SortForm({ state, path }: { state: ListingState; path: string }) {
  const options = Object.entries(labels).map(([value, label]) => ({
    value,
    label: value === 'selection' && state.q !== '' ? 'Best match' : label,
  }));
  return (
    <form action={path} className="t-row">
      <StateFields state={state} except="sort" />
      <Select
        inline
        label="Sort by"
        name="sort"
        options={options}
        key={state.sort}
        defaultValue={state.sort}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
      <noscript>
        <Button type="submit" variant="secondary">
          Sort
        </Button>
      </noscript>
    </form>
  );
}
