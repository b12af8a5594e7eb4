import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  /** Working: says so, keeps the focus, and lets no second press through. */
  busy?: boolean;
}

/** A button; `type="button"` unless told otherwise. */
export function Button({
  variant = 'primary',
  busy = false,
  className,
  onClick,
  type = 'button',
  ...native
}: ButtonProps) {
  return (
    <button
      {...native}
      type={type}
      className={classNames('t-btn', `t-btn-${variant}`, className)}
      aria-disabled={busy || native['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

export interface ButtonLinkProps extends ComponentProps<'a'> {
  href: string;
  variant?: ButtonVariant;
}

/** A link that looks like a button. It goes somewhere; what changes something is a Button. */
export function ButtonLink({ variant = 'primary', className, href, ...native }: ButtonLinkProps) {
  const { local } = useDesignLanguage();
  return (
    <a
      {...native}
      href={local(href)}
      className={classNames('t-btn', `t-btn-${variant}`, className)}
    />
  );
}
