import { useId, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { IconButton } from '../icon-button/icon-button.tsx';
import { useSuggestions } from './use-suggestions.ts';

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
      // One more place than there are items: the input itself.
      setActive(((active + 1 + step + items.length + 1) % (items.length + 1)) - 1);
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
        <IconButton type="submit" label="Search" icon="search" />
        <ul
          className="t-suggestions"
          role="listbox"
          id={`${id}-list`}
          aria-label={label}
          hidden={!open}
        >
          {items.map((item, index) => (
            <li
              key={item.id}
              className="t-suggestion"
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === active}
              // The focus stays in the input.
              onPointerDown={(event) => event.preventDefault()}
              onClick={(event) => pick(item, event.currentTarget.closest('form'))}
            >
              {item.node ?? item.label}
            </li>
          ))}
        </ul>
        <p className="t-visually-hidden" role="status">
          {open && `${items.length} ${items.length === 1 ? 'suggestion' : 'suggestions'}`}
        </p>
      </form>
    </search>
  );
}
