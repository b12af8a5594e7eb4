import { useQuery } from '@tanstack/react-query';
import { RadioTiles } from '@tessera/design-system/radio-tiles';
import type { CatalogEvents } from '@tessera/mfe-catalog-contract/browser-events';
import type { StorePickerProps } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { emit } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useEffect, useId, useRef } from 'react';
import type { Stores } from '../shop/api-types.ts';
import { storesQuery } from '../shop/queries.ts';
import { useMessages } from '../messages/messages.ts';

/** Real radios inside of whatever form is around: the chosen store is sent with it, script or not. */
export default defineFragment<StorePickerProps>({
  name: 'store-picker',
  async load({ api, queryClient }) {
    await queryClient.fetchQuery(storesQuery(api));
    return {};
  },
  Component({ props }) {
    // The field's name may be an id in the page around: the parent's summary of errors links to it.
    const id = useId();
    const t = useMessages();
    const { data: stores } = useQuery(storesQuery(useApi()));
    // This code comes when somebody reaches for the radios: a choice may be there before it.
    const radios = useRef<HTMLFieldSetElement>(null);
    const toldOf = useRef(props.value);
    useEffect(() => {
      const chosen = radios.current?.querySelector<HTMLInputElement>('input:checked')?.value;
      if (chosen !== undefined && chosen !== toldOf.current) tellOf(stores, chosen);
      toldOf.current = chosen;
    }, [stores]);
    return (
      <RadioTiles
        ref={radios}
        legend={t.pickUpIn}
        id={id}
        name={props.name}
        columns={2}
        options={(stores?.items ?? []).map(({ id, name, line1, city }) => ({
          value: id,
          label: name,
          note: <bdi>{`${line1}, ${city}`}</bdi>,
        }))}
        {...(props.value === undefined ? {} : { defaultValue: props.value })}
        onChange={(id) => {
          toldOf.current = id;
          tellOf(stores, id);
        }}
      />
    );
  },
});

function tellOf(stores: Stores | undefined, chosen: string): void {
  const store = stores?.items.find(({ id }) => id === chosen);
  if (!store) return;
  const { id, name, city } = store;
  emit<CatalogEvents>('catalog:store-picked', { id, name, city });
}
