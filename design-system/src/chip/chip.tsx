import type { ComponentProps, MouseEventHandler, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { Icon } from '../icon/icon.tsx';
import { useDesignLanguage } from '../language/language.tsx';

export interface ChipProps {
  /** With an address it is a link, else a button. */
  href?: string;
  selected?: boolean;
  /** Pressing it takes this filter away: it shows a cross and says so. */
  removable?: boolean;
  onClick?: MouseEventHandler<HTMLElement>;
  className?: string;
  rel?: string;
  children: ReactNode;
}

/** A filter or a suggestion. */
export function Chip({
  href,
  selected = false,
  removable = false,
  onClick,
  className,
  rel,
  children,
}: ChipProps) {
  const { words, local } = useDesignLanguage();
  const content = (
    <>
      {removable && <span className="t-visually-hidden">{words.removeFilter}</span>}
      {children}
      {removable && <Icon name="close" className="t-icon-small" />}
    </>
  );
  const shared = {
    className: classNames('t-chip', className),
    onClick,
    'data-selected': selected || removable ? '' : undefined,
  };
  if (href !== undefined) {
    return (
      <a
        {...shared}
        href={local(href)}
        rel={rel}
        aria-current={selected && !removable ? 'true' : undefined}
      >
        {content}
      </a>
    );
  }
  return (
    <button {...shared} type="button" aria-pressed={removable ? undefined : selected}>
      {content}
    </button>
  );
}

export interface ChipsProps extends ComponentProps<'div'> {
  /** What these choose among: "Filters". */
  label: string;
}

/** Chips side by side; on a phone one row that scrolls. */
export function Chips({ label, className, ...native }: ChipsProps) {
  return (
    <div {...native} role="group" aria-label={label} className={classNames('t-chips', className)} />
  );
}
