import { Field, type FieldProps } from '@tessera/design-system/field';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useState, type ReactNode, type SyntheticEvent } from 'react';

/**
 * A field of an address. When somebody reaches for it, the code of its suggestions is loaded; until then, without script,
 * and when the code does not come, it is a field like any other.
 */
export function AddressField(field: FieldProps) {
  const locale = useLocale();
  const [suggestions, setSuggestions] = useState<ReactNode>();
  const begin = ({ target }: SyntheticEvent) =>
    void import(/* webpackChunkName: "address-suggestions" */ './suggest/suggest-below.tsx')
      .then(({ suggestBelow }) => suggestBelow(target as HTMLInputElement, locale))
      .then(setSuggestions, () => {});
  return (
    // Typing counts, too: whoever was here before the code of the page was has no focus event left.
    <div onFocus={begin} onInput={begin}>
      <Field {...field} />
      {suggestions}
    </div>
  );
}
