import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
} from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface QuantityProps extends Omit<ComponentProps<'div'>, 'onChange'> {
  /** What is counted: "Quantity of Harbour, Evening". */
  label: string;
  name?: string;
  value: number;
  min?: number;
  max?: number;
  onChange?: (value: number) => void;
}

const onlyDigits = (text: string) => text.replace(/\D/g, '').slice(0, 4);

/**
 * A number with a button on each side. Typing counts when it is finished (Enter or leaving), so that a
 * cart is not told of the 1 in 12. Without script it is a text input that a form sends.
 */
export function Quantity({
  label,
  name,
  value,
  min = 1,
  max = 99,
  onChange,
  className,
  ...native
}: QuantityProps) {
  const { words } = useDesignLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);

  const change = (next: number) => {
    const allowed = Math.min(max, Math.max(min, next));
    setDraft(null);
    setTouched(true);
    if (allowed !== value) onChange?.(allowed);
  };
  const commit = () => {
    if (draft !== null) change(draft === '' ? value : Number(draft));
  };

  const input = useRef<HTMLInputElement>(null);
  const takeUp = useEffectEvent(() => {
    const field = input.current;
    const typed = field?.value;
    if (!field || typed === undefined || typed === String(value)) return;
    const digits = onlyDigits(typed);
    // Whoever is still typing says when it is finished.
    if (field === document.activeElement) setDraft(digits);
    else if (digits === '') field.value = String(value);
    else change(Number(digits));
  });
  // Once: what was typed before this code came. Before anybody else hears of it, so that a press finds it counted.
  useLayoutEffect(() => takeUp(), []);
  useEffect(() => {
    // Enter before this code came sends the form with what was typed; later Enter is heard of in the field.
    const form = input.current?.form;
    form?.addEventListener('submit', commit);
    return () => form?.removeEventListener('submit', commit);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(Number(draft ?? value) + step);
  };

  return (
    <div {...native} className={classNames('t-qty', className)} role="group" aria-label={label}>
      {/* aria-disabled instead of disabled: at the limit the focus stays where it is. */}
      <button
        type="button"
        aria-label={words.oneFewer}
        aria-disabled={value <= min || undefined}
        onClick={() => change(value - 1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <input
        ref={input}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(onlyDigits(event.target.value))}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        aria-label={words.oneMore}
        aria-disabled={value >= max || undefined}
        onClick={() => change(value + 1)}
      >
        <span aria-hidden="true">+</span>
      </button>
      <span className="t-visually-hidden" role="status">
        {touched ? value : ''}
      </span>
    </div>
  );
}
