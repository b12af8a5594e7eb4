import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { FieldError, describedBy } from '../field/field-frame.tsx';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  name: string;
  error?: string | null | undefined;
}

export function Checkbox({ label, name, id = name, error, className, ...native }: CheckboxProps) {
  return (
    <div className={classNames('t-check', className)}>
      {error && <FieldError id={id} message={error} />}
      <input {...native} {...describedBy(id, null, error)} id={id} name={name} type="checkbox" />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
