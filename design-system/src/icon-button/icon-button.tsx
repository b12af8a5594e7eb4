import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { useDesignLanguage } from '../language/language.tsx';

interface Shared {
  /** What it does, in words: its accessible name. */
  label: string;
  icon: IconName;
  /** With a border, as high as the buttons of a form. */
  framed?: boolean;
}
export interface IconButtonProps extends Shared, Omit<ComponentProps<'button'>, 'children'> {}

/** A button that is only an icon. `aria-pressed` makes it a switch whose icon fills. */
export function IconButton({
  label,
  icon,
  framed = false,
  className,
  type = 'button',
  ...native
}: IconButtonProps) {
  return (
    <button
      {...native}
      type={type}
      className={classNames('t-icon-btn', framed && 't-icon-btn-framed', className)}
      aria-label={label}
    >
      <Icon name={icon} />
    </button>
  );
}

export interface IconLinkProps extends Shared, Omit<ComponentProps<'a'>, 'children'> {
  href: string;
  /** A number on the icon's corner. It is silent: say it in the label ("Cart, 2 items"). */
  count?: number;
}

/** A link that is only an icon. */
export function IconLink({
  label,
  icon,
  framed = false,
  count = 0,
  className,
  href,
  ...native
}: IconLinkProps) {
  const { local } = useDesignLanguage();
  return (
    <a
      {...native}
      href={local(href)}
      className={classNames('t-icon-btn', framed && 't-icon-btn-framed', className)}
      aria-label={label}
    >
      <Icon name={icon} />
      {count > 0 && (
        <span className="t-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </a>
  );
}
