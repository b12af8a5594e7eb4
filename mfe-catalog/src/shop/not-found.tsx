import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Slot } from '@tessera/mfe-kit/slot';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/messages.ts';

/** What a person meets who asked for something that is not there: why, and three ways on. */
export function NotFound({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages();
  return (
    <>
      <div className="t-wrap">
        <EmptyState
          title={title}
          headingLevel={1}
          action={<ButtonLink href="/c/prints">{t.seeAllPrints}</ButtonLink>}
        >
          <p>
            {children} {t.notFound.advice}
          </p>
        </EmptyState>
      </div>
      <Slot<CatalogFragments>
        fragment="catalog/recommendations"
        props={{ title: t.notFound.orOneOfThese, limit: 4 }}
      />
    </>
  );
}
