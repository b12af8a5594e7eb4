import { Button } from '@tessera/design-system/button';
import { Select } from '@tessera/design-system/select';
import { sorts, type ListingState } from './listing-state.ts';
import { StateFields } from './state-fields.tsx';
import { useMessages } from '../messages/messages.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useEffect, useRef } from 'react';

/** Sorts at once with script, by a button without. */
export function SortForm({ state, path }: { state: ListingState; path: string }) {
  const t = useMessages();
  const local = useLocalPath();
  const options = sorts.map((value) => ({
    value,
    label: value === 'selection' && state.q !== '' ? t.sort.bestMatch : t.sort[value],
  }));
  // This code comes when somebody reaches for the page: an order may have been chosen before it.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const select = form.current?.elements.namedItem('sort');
    if (select instanceof HTMLSelectElement && select.value !== state.sort)
      select.form?.requestSubmit();
  }, [state.sort]);
  return (
    <form ref={form} action={local(path)} className="t-row" autoComplete="off">
      <StateFields state={state} except="sort" />
      <Select
        inline
        label={t.sort.by}
        name="sort"
        options={options}
        key={state.sort}
        defaultValue={state.sort}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
      <noscript>
        <Button type="submit" variant="secondary">
          {t.sort.submit}
        </Button>
      </noscript>
    </form>
  );
}
