import type { Suggestion } from './combobox.tsx';

interface Props<Item extends Suggestion> {
  /** of the combobox; options are named after it */
  id: string;
  label: string;
  items: readonly Item[];
  active: number;
  open: boolean;
  onPick: (item: Item) => void;
}

/** The list below an input. The focus stays in the input. */
export function SuggestionList<Item extends Suggestion>({
  id,
  label,
  items,
  active,
  open,
  onPick,
}: Props<Item>) {
  return (
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
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(item)}
        >
          {item.node ?? item.label}
        </li>
      ))}
    </ul>
  );
}
