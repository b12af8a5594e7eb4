import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface LinkProps extends ComponentProps<'a'> {
  href: string;
  /** Underlined only under the pointer: for lists where everything is a link. */
  quiet?: boolean;
  /** Alone on its line: as high as a finger. */
  standalone?: boolean;
}

/** A plain `<a href>`; the shell turns it into a client-side navigation. */
export function Link({ quiet = false, standalone = false, className, href, ...native }: LinkProps) {
  const { local } = useDesignLanguage();
  return (
    <a
      {...native}
      href={local(href)}
      className={classNames(
        't-link',
        quiet && 't-link-quiet',
        standalone && 't-link-target',
        className,
      )}
    />
  );
}
