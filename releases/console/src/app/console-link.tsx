import type { ComponentProps } from 'react';
import { goTo } from './place.ts';

/** A link inside the console. */
export function ConsoleLink({ href, ...native }: ComponentProps<'a'> & { href: string }) {
  return (
    <a
      {...native}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo(href);
      }}
    />
  );
}
