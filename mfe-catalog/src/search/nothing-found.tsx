import { Chip, Chips } from '@tessera/design-system/chip';
import { EmptyState } from '@tessera/design-system/empty-state';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { Slot } from '@tessera/mfe-kit/slot';
import { choices } from '../listing/category-chips.tsx';
import type { Categories } from '../shop/api-types.ts';
import styles from './nothing-found.module.css';

/** Typos are forgiven already, so nothing is near these words: offers other ways into the shop. */
export function NothingFound({ q, categories }: { q: string; categories: Categories }) {
  return (
    <>
      <div className="t-wrap">
        <EmptyState
          headingLevel={1}
          title={`Nothing found for “${q}”`}
          action={
            <Chips label="Categories" className={styles.choices}>
              <Chip href="/c/prints">All prints</Chip>
              {choices(categories).map(({ handle, title }) => (
                <Chip key={handle} href={`/c/${handle}`}>
                  {title}
                </Chip>
              ))}
            </Chips>
          }
        >
          <p>
            Try fewer or other words: a colour (“blue”), something to see (“mountains”), or a size
            (“40 × 50”).
          </p>
        </EmptyState>
      </div>
      <Slot<CatalogFragments>
        fragment="catalog/recommendations"
        props={{ title: 'What others look at', limit: 8 }}
      />
    </>
  );
}
