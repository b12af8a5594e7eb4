import { Checkbox } from '@tessera/design-system/checkbox';
import { Dimensions } from '@tessera/design-system/dimensions';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useEffect, useId, useRef, useState } from 'react';
import type { Facet } from '../shop/api-types.ts';
import { facetValueIn } from './facet-value.ts';
import styles from './filters.module.css';
import { useMessages } from '../messages/messages.ts';

/**
 * One value of a facet. It shows the visitor's choice at once and the URL's as soon as that has
 * changed, so that taking the filter away elsewhere clears the box too.
 */
export function FacetCheckbox({
  facet,
  value: one,
}: {
  facet: string;
  value: Facet['values'][number];
}) {
  const { value, count, selected } = one;
  const id = useId();
  const t = useMessages();
  const locale = useLocale();
  const [choice, setChoice] = useState({ checked: selected, selected });
  if (choice.selected !== selected) setChoice({ checked: selected, selected });
  // This code comes when somebody reaches for the page: a box may have been ticked before it.
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current && box.current.checked !== box.current.defaultChecked) {
      box.current.form?.requestSubmit();
    }
    // Once: later choices send the form as they are made.
  }, []);
  return (
    <Checkbox
      ref={box}
      id={id}
      name={facet}
      value={value}
      checked={choice.checked}
      disabled={count === 0 && !selected}
      onChange={(event) => {
        setChoice({ checked: event.currentTarget.checked, selected });
        event.currentTarget.form?.requestSubmit();
      }}
      label={
        <>
          <bdi>
            <Dimensions>{facetValueIn(t, facet, one, locale)}</Dimensions>
          </bdi>{' '}
          <span className={styles.count}>{count}</span>
        </>
      }
    />
  );
}
