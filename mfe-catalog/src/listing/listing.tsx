import type { ReactNode } from 'react';
import type { Facet } from '../shop/api-types.ts';
import { CardCorners } from '../shop/card-corners.tsx';
import { AppliedFilters } from './applied-filters.tsx';
import { Filters } from './filters.tsx';
import styles from './listing.module.css';
import type { ListingState } from './listing-state.ts';
import { ProductPages } from './product-pages.tsx';
import { SortForm } from './sort-form.tsx';

/** A list of products with all that changes it. `head` stands at the start of the bar. */
export function Listing({
  state,
  path,
  facets,
  head,
  quick,
  note,
}: {
  state: ListingState;
  path: string;
  facets: readonly Facet[];
  head: ReactNode;
  quick?: ReactNode;
  /** stands before the first product */
  note?: ReactNode;
}) {
  return (
    <>
      <div className="t-wrap">
        <div className={`t-bar ${styles.bar}`}>
          {head}
          {quick}
          <SortForm state={state} path={path} />
        </div>
        <div className={styles.filters}>
          <Filters state={state} path={path} facets={facets} />
          <AppliedFilters state={state} path={path} facets={facets} />
          {note}
        </div>
      </div>
      <ProductPages state={state} path={path} />
      <CardCorners />
    </>
  );
}
