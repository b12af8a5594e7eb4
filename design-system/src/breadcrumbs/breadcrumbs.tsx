import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface BreadcrumbsProps extends ComponentProps<'nav'> {
  /** From the outside in; the last one, the page itself, has no href. */
  items: readonly { label: string; href?: string | undefined }[];
}

export function Breadcrumbs({ items, className, ...native }: BreadcrumbsProps) {
  const { words, local } = useDesignLanguage();
  return (
    <nav aria-label={words.breadcrumb} {...native} className={classNames('t-crumbs', className)}>
      <ol>
        {items.map(({ label, href }) => (
          <li key={label}>
            {href === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a href={local(href)}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
