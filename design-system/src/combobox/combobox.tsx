import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { classNames } from '../class-names/class-names.ts';
import { IconButton } from '../icon-button/icon-button.tsx';
import { stepActive } from './step-active.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface Suggestion {
  id: string;
  /** What the input then says. */
  label: string;
  /** What the list shows instead of the label. */
  node?: ReactNode;
}

export interface ComboboxProps<Item extends Suggestion> {
  label: string;
  /** The parameter of the search: `?q=`. */
  name: string;
  /** Where the form goes: `/search`. */
  action: string;
  /** Suggestions for what was typed. Its refusal shows none; the search itself still works. */
  load: (query: string, signal: AbortSignal) => Promise<readonly Item[]>;
  /** One was chosen. Without it the form is submitted with its label. */
  onPick?: (item: Item) => void;
  placeholder?: string;
  defaultValue?: string;
  className?: string;
}

/**
 * A search with suggestions after the ARIA combobox pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without script it is a GET form.
 */
export function Combobox<Item extends Suggestion>({
  label,
  name,
  action,
  load,
  onPick,
  placeholder,
  defaultValue = '',
  className,
}: ComboboxProps<Item>) {
  const id = useId();
  const [query, setQuery] = useState(defaultValue);
  const [active, setActive] = useState(-1);
  const { words } = useDesignLanguage();
  const { items, open, setOpen, suggest } = useSuggestions(load);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const type = (text: string) => {
    setQuery(text);
    setActive(-1);
    suggest(text);
  };
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the code was there is answered as well.
  const takeOver = useEffectEvent(() => {
    const typed = input.current?.value ?? '';
    if (typed !== defaultValue) type(typed);
  });
  useEffect(() => takeOver(), []);
  const pick = (item: Item, form: HTMLFormElement | null) => {
    setQuery(item.label);
    close();
    if (onPick) onPick(item);
    // After React has written the label into the input.
    else setTimeout(() => form?.requestSubmit());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
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
      pick(chosen, event.currentTarget.form);
    }
  };
  const closeWhenLeft = (event: FocusEvent<HTMLFormElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };

  return (
    <search className={classNames('t-search', className)}>
      <form action={action} onBlur={closeWhenLeft} onSubmit={close}>
        <label className="t-visually-hidden" htmlFor={id}>
          {label}
        </label>
        <input
          ref={input}
          id={id}
          name={name}
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={placeholder}
          value={query}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setOpen(items.length > 0)}
          onKeyDown={onKeyDown}
        />
        <IconButton type="submit" label={words.search} icon="search" />
        <SuggestionList
          {...{ id, label, items, active, open }}
          onPick={(item) => pick(item, input.current?.form ?? null)}
        />
        <p className="t-visually-hidden" role="status">
          {open && words.suggestions(items.length)}
        </p>
      </form>
    </search>
  );
}
