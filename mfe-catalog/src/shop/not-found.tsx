import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Slot } from '@tessera/mfe-kit/slot';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import type { ReactNode } from 'react';

/** What a person meets who asked for something that is not there: why, and three ways on. */
export function NotFound({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <div className="t-wrap">
        <EmptyState
          title={title}
          headingLevel={1}
          action={<ButtonLink href="/c/prints">See all prints</ButtonLink>}
        >
          <p>{children} Check the address, or look for it with the search above.</p>
        </EmptyState>
      </div>
      <Slot<CatalogFragments>
        fragment="catalog/recommendations"
        props={{ title: 'Or one of these', limit: 4 }}
      />
    </>
  );
}
