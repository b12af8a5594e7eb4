import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';

export interface BreadcrumbsProps extends ComponentProps<'nav'> {
  /** From the outside in; the last one, the page itself, has no href. */
  items: readonly { label: string; href?: string | undefined }[];
}

export function Breadcrumbs({ items, className, ...native }: BreadcrumbsProps) {
  return (
    <nav aria-label="Breadcrumb" {...native} className={classNames('t-crumbs', className)}>
      <ol>
        {items.map(({ label, href }) => (
          <li key={label}>
            {href === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a href={href}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
