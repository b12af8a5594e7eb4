import type { ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface FieldFrameProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Label, hint and error around one control, in the order in which they are read. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: FieldFrameProps) {
  const { words } = useDesignLanguage();
  return (
    <div className={classNames('t-field', className)}>
      <label className="t-field-label" htmlFor={id}>
        {label}
        {optional && <span className="t-field-optional"> {words.optional}</span>}
      </label>
      {hint && (
        <p className="t-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id} message={error} />}
      {children}
    </div>
  );
}

/** The words under which the error summary links here. */
export function FieldError({ id, message }: { id: string; message: string }) {
  const { words } = useDesignLanguage();
  return (
    <p className="t-error" id={`${id}-error`}>
      <span className="t-visually-hidden">{words.error}</span>
      {message}
    </p>
  );
}

/** The attributes that tie a control to its hint and error. */
export function describedBy(id: string, hint: unknown, error: unknown) {
  return {
    'aria-describedby': classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`),
    'aria-invalid': error ? (true as const) : undefined,
  };
}
