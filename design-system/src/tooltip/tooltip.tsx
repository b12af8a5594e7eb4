import { cloneElement, useId, useState, type ReactElement } from 'react';
import { classNames } from '../class-names/class-names.ts';

export interface TooltipProps {
  text: string;
  /** The one control it explains. */
  children: ReactElement<{ 'aria-describedby'?: string }>;
  className?: string;
}

/** Words about a control, under pointer and focus. Shown by CSS; Escape takes them away (WCAG 1.4.13). */
export function Tooltip({ text, children, className }: TooltipProps) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  const restore = () => setDismissed(false);
  return (
    <span
      className={classNames('t-tooltip', className)}
      data-dismissed={dismissed ? '' : undefined}
      onKeyDown={(event) => event.key === 'Escape' && setDismissed(true)}
      onPointerEnter={restore}
      onBlur={restore}
    >
      {cloneElement(children, { 'aria-describedby': id })}
      <span className="t-tooltip-text" role="tooltip" id={id}>
        {text}
      </span>
    </span>
  );
}
