import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Suggestion } from '../combobox/combobox.tsx';
import { stepActive } from '../combobox/step-active.ts';
import { SuggestionList } from '../combobox/suggestion-list.tsx';
import { useSuggestions } from '../combobox/use-suggestions.ts';
import { useDesignLanguage } from '../language/language.tsx';

export type { Suggestion };

export interface FieldSuggestionsProps<Item extends Suggestion> {
  /** The input of a Field. It stays what it is, and becomes a combobox while this is there. */
  input: HTMLInputElement;
  /** Names the list. */
  label: string;
  /** Suggestions for what was typed. Its refusal shows none. */
  load: (query: string, signal: AbortSignal) => Promise<readonly Item[]>;
  /** One was chosen: fill in what it is. What is answered is read out. */
  onPick: (item: Item) => string;
  /** Letters that are asked for; 0 for suggestions before anything is typed. */
  fewest?: number;
}

/**
 * Suggestions below a field of a form, after the ARIA combobox pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). It can come later than its field, when somebody reaches for
 * it: a field without it takes the same text. Stands right behind the Field.
 */
export function FieldSuggestions<Item extends Suggestion>({
  input,
  label,
  load,
  onPick,
  fewest = 2,
}: FieldSuggestionsProps<Item>) {
  const id = useId();
  const { words } = useDesignLanguage();
  const { items, open, setOpen, suggest } = useSuggestions(load, fewest);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  // Filling in changes the input, too, and that is nobody typing.
  const filling = useRef(false);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (item: Item) => {
    close();
    filling.current = true;
    setSaid(onPick(item));
    filling.current = false;
  };
  const onInput = useEffectEvent(() => {
    if (filling.current) return;
    setActive(-1);
    setSaid('');
    suggest(input.value);
  });
  const onFocus = useEffectEvent(() => {
    if (input.value === '') suggest('');
  });
  const onBlur = useEffectEvent(() => {
    // An answer that is still on its way would open the list of a field that was left.
    suggest(null);
    close();
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = open ? items[active] : undefined;
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive(stepActive(active, step, items.length));
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    }
  });

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    input.addEventListener('input', () => onInput(), { signal });
    input.addEventListener('focus', () => onFocus(), { signal });
    input.addEventListener('blur', () => onBlur(), { signal });
    input.addEventListener('keydown', (event) => onKeyDown(event), { signal });
    // What was typed before the code was there is answered as well.
    if (input.ownerDocument.activeElement === input) {
      if (input.value === '') onFocus();
      else if (input.value !== input.defaultValue) onInput();
    }
    return () => listening.abort();
  }, [input]);
  useEffect(() => {
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-list`,
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    return () => {
      for (const name of [...Object.keys(attributes), 'aria-expanded', 'aria-activedescendant']) {
        input.removeAttribute(name);
      }
    };
  }, [input, id]);
  useEffect(() => {
    input.setAttribute('aria-expanded', String(open));
    if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }, [input, id, open, active]);

  return (
    <div className="t-field-suggestions">
      <SuggestionList {...{ id, label, items, active, open }} onPick={pick} />
      <p className="t-visually-hidden" role="status">
        {open ? words.suggestions(items.length) : said}
      </p>
    </div>
  );
}
