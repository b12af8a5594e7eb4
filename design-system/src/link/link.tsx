import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';

export interface LinkProps extends ComponentProps<'a'> {
  href: string;
  /** Underlined only under the pointer: for lists where everything is a link. */
  quiet?: boolean;
  /** Alone on its line: as high as a finger. */
  standalone?: boolean;
}

/** A plain `<a href>`; the shell turns it into a client-side navigation. */
export function Link({ quiet = false, standalone = false, className, ...native }: LinkProps) {
  return (
    <a
      {...native}
      className={classNames(
        't-link',
        quiet && 't-link-quiet',
        standalone && 't-link-target',
        className,
      )}
    />
  );
}
