import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { FieldFrame, describedBy } from './field-frame.tsx';

export interface FieldProps extends Omit<ComponentProps<'input'>, 'prefix'> {
  label: ReactNode;
  /** Also the control's id unless `id` is given, so that an ErrorSummary can link to it by name. */
  name: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  prefix?: ReactNode;
}

/** A labelled text input. Class name and native props go to the field and its input, as one expects of each. */
export function Field({
  label,
  name,
  id = name,
  hint,
  error,
  optional,
  prefix,
  className,
  type = 'text',
  ...native
}: FieldProps) {
  const input = (
    <input
      {...native}
      {...describedBy(id, hint, error)}
      id={id}
      name={name}
      type={type}
      className="t-input"
    />
  );
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className: classNames(className) }}>
      {prefix ? (
        <div className="t-field-prefixed">
          <span className="t-field-prefix" aria-hidden="true">
            {prefix}
          </span>
          {input}
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
}
