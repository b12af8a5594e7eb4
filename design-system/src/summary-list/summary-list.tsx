import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface SummaryRow {
  label: string;
  value: ReactNode;
  /** Where it can be changed; `action` is the word for it ("Change"). */
  href?: string | undefined;
  action?: string | undefined;
}

export interface SummaryListProps extends Omit<ComponentProps<'dl'>, 'children'> {
  rows: readonly SummaryRow[];
  /** Without lines between the rows. */
  plain?: boolean;
}

/** Names and values: an order, an address, what a print is made of. */
export function SummaryList({ rows, plain = false, className, ...native }: SummaryListProps) {
  const { words, local } = useDesignLanguage();
  return (
    <dl {...native} className={classNames('t-summary-list', plain && 't-summary-plain', className)}>
      {rows.map(({ label, value, href, action = words.change }) => (
        <div className="t-summary-row" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {href !== undefined && (
            <dd>
              <a href={local(href)}>
                {action}
                <span className="t-visually-hidden"> {label.toLowerCase()}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
