import { useEffect, useId, useRef, type ComponentProps, type MouseEvent } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface SummarisedError {
  /** The id of the control, which is its name unless told otherwise. */
  field: string;
  message: string;
}

export interface ErrorSummaryProps extends Omit<ComponentProps<'div'>, 'title'> {
  errors: readonly SummarisedError[];
  title?: string;
}

/**
 * What stopped a form, above it. Takes the focus when it appears and when its errors change, and leads to
 * each field. Renders nothing without errors. Without script the links and `autofocus` do the same.
 * The pattern is GOV.UK's: https://design-system.service.gov.uk/components/error-summary/
 */
export function ErrorSummary({ errors, title, className, ...native }: ErrorSummaryProps) {
  const { words } = useDesignLanguage();
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const content = errors.map(({ field, message }) => `${field}: ${message}`).join('\n');

  useEffect(() => {
    if (content) root.current?.focus();
  }, [content]);

  if (errors.length === 0) return null;
  return (
    <div
      {...native}
      ref={root}
      className={classNames('t-error-summary', className)}
      tabIndex={-1}
      autoFocus
      role="group"
      aria-labelledby={titleId}
    >
      <div role="alert">
        <h2 id={titleId}>{title ?? words.problem}</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Shows the label too: jumping to the control alone leaves its question above the fold. */
function focusField(event: MouseEvent, field: string): void {
  const control = document.getElementById(field) ?? document.getElementsByName(field)[0];
  if (!control) return;
  event.preventDefault();
  (control.closest('.t-field, .t-tiles, .t-check') ?? control).scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}
