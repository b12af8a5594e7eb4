import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { FieldFrame, describedBy } from '../field/field-frame.tsx';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends ComponentProps<'select'> {
  label: ReactNode;
  name: string;
  options: readonly SelectOption[];
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  /** Label and control on one line: for sorting a list, not for forms. */
  inline?: boolean;
}

/** A native select: every platform brings its own picker, and forms need no script. */
export function Select({
  label,
  name,
  id = name,
  options,
  hint,
  error,
  optional,
  inline = false,
  className,
  ...native
}: SelectProps) {
  return (
    <FieldFrame
      {...{ id, label, hint, error, optional }}
      className={classNames(inline && 't-select-inline', className)}
    >
      <select {...native} {...describedBy(id, hint, error)} id={id} name={name} className="t-input">
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
