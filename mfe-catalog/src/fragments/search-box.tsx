import { Combobox, type Suggestion } from '@tessera/design-system/combobox';
import type { SearchBoxProps } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi, useFragment } from '@tessera/mfe-kit/hooks';
import { suggestionsFrom, type ShopSuggestion } from '../search/suggestions-from.ts';
import type { Suggestions } from '../shop/api-types.ts';
import styles from './search-box.module.css';

interface Shown extends Suggestion, ShopSuggestion {}

export default defineFragment<SearchBoxProps>({
  name: 'search-box',
  Component({ url }) {
    const api = useApi();
    const { navigate } = useFragment();
    const q = url.pathname === '/search' ? (url.searchParams.get('q') ?? '') : '';
    return (
      <Combobox<Shown>
        label="Search prints"
        name="q"
        action="/search"
        placeholder="Search prints, colours, sizes"
        defaultValue={q}
        onPick={(item) => void navigate(item.href)}
        load={async (query, signal) => {
          const search = new URLSearchParams({ q: query });
          const found = await api.get<Suggestions>(`/api/catalog/suggestions?${search}`, signal);
          return suggestionsFrom(found).map((item) => ({
            ...item,
            node: (
              <span className={styles.item}>
                {item.label}
                {item.note && <span className={styles.note}>{item.note}</span>}
              </span>
            ),
          }));
        }}
      />
    );
  },
});
