import { Chip, Chips } from '@tessera/design-system/chip';
import { EmptyState } from '@tessera/design-system/empty-state';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { Slot } from '@tessera/mfe-kit/slot';
import { choices } from '../listing/category-chips.tsx';
import type { Categories, ProductList } from '../shop/api-types.ts';
import styles from './nothing-found.module.css';
import { useMessages } from '../messages/messages.ts';

/** Typos are forgiven already, so nothing has these words: offers what comes near, and other ways into the shop. */
export function NothingFound({
  q,
  search,
  categories,
}: {
  q: string;
  search: ProductList['search'];
  categories: Categories;
}) {
  const { alternatives = [], families = [] } = search ?? {};
  const t = useMessages();
  return (
    <>
      <div className="t-wrap">
        <EmptyState
          headingLevel={1}
          title={t.search.nothing(q)}
          action={
            <>
              {alternatives.length > 0 && (
                <>
                  <h2 className={styles.heading}>{t.search.didYouMean}</h2>
                  <Chips label={t.search.didYouMean} className={styles.choices}>
                    {alternatives.map(({ q: other, count }) => (
                      <Chip key={other} href={`/search?${new URLSearchParams({ q: other })}`}>
                        {other} ({count})
                      </Chip>
                    ))}
                  </Chips>
                </>
              )}
              {families.length > 0 && (
                <>
                  <h2 className={styles.heading}>{t.search.nearSeries}</h2>
                  <Chips label={t.search.nearSeries} className={styles.choices}>
                    {families.map(({ value }) => (
                      <Chip
                        key={value}
                        href={`/c/prints?${new URLSearchParams({ family: value })}`}
                      >
                        {value}
                      </Chip>
                    ))}
                  </Chips>
                </>
              )}
              <h2 className={styles.heading}>{t.search.lookAround}</h2>
              <Chips label={t.categories} className={styles.choices}>
                <Chip href="/c/prints">{t.allPrints}</Chip>
                {choices(categories).map(({ handle, title }) => (
                  <Chip key={handle} href={`/c/${handle}`}>
                    {t.categoryTitles[handle] ?? title}
                  </Chip>
                ))}
              </Chips>
            </>
          }
        >
          <p>{t.search.advice}</p>
        </EmptyState>
      </div>
      <Slot<CatalogFragments>
        fragment="catalog/recommendations"
        props={{ title: t.search.others, limit: 8 }}
      />
    </>
  );
}
