import { useDesignLanguage } from '@tessera/design-system/language';
import type { ComponentProps } from 'react';

/** A labelled text of several lines, put together as the design system's fields are. */
export function TextArea({
  label,
  name,
  hint,
  error,
  ...native
}: Omit<ComponentProps<'textarea'>, 'id' | 'className'> & {
  label: string;
  name: string;
  hint: string;
  error: string | undefined;
}) {
  const { words } = useDesignLanguage();
  return (
    <div className="t-field">
      <label className="t-field-label" htmlFor={name}>
        {label}
      </label>
      <p className="t-hint" id={`${name}-hint`}>
        {hint}
      </p>
      {error && (
        <p className="t-error" id={`${name}-error`}>
          <span className="t-visually-hidden">{words.error}</span>
          {error}
        </p>
      )}
      <textarea
        {...native}
        id={name}
        name={name}
        className="t-input"
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
