import { Button } from '@tessera/design-system/button';
import { Disclosure } from '@tessera/design-system/disclosure';
import type { Facet } from '../shop/api-types.ts';
import { FacetCheckbox } from './facet-checkbox.tsx';
import styles from './filters.module.css';
import { selectedFacets, type ListingState } from './listing-state.ts';
import { StateFields } from './state-fields.tsx';
import { useMessages } from '../messages/messages.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

/** A facet in which there is nothing to choose is left out. */
const worthShowing = ({ values }: Facet) =>
  values.length > 1 || values.some(({ selected }) => selected);

/** All filters: a GET form, sent on each change with script and by its button without. */
export function Filters({
  state,
  path,
  facets,
}: {
  state: ListingState;
  path: string;
  facets: readonly Facet[];
}) {
  const t = useMessages();
  const local = useLocalPath();
  const applied = selectedFacets(state).length;
  return (
    <Disclosure
      className={styles.panel}
      summary={applied === 0 ? t.listing.allFilters : t.listing.filtersApplied(applied)}
    >
      {/* The address says what is ticked: a browser that ticked again what was ticked when the page was left would
          send the visitor there once more. */}
      <form action={local(path)} className={styles.form} autoComplete="off">
        <StateFields state={state} except="facets" />
        <div className={styles.facets}>
          {facets.filter(worthShowing).map((facet) => (
            <fieldset key={facet.name}>
              <legend className={styles.legend}>{t.facets[facet.name] ?? facet.label}</legend>
              <div className={styles.values}>
                {facet.values.map((value) => (
                  <FacetCheckbox key={value.value} facet={facet.name} value={value} />
                ))}
              </div>
            </fieldset>
          ))}
        </div>
        <noscript>
          <Button type="submit">{t.listing.showResults}</Button>
        </noscript>
      </form>
    </Disclosure>
  );
}
