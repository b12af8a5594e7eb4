import { Combobox, type Suggestion } from '@tessera/design-system/combobox';
import type { SearchBoxProps } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi, useFragment } from '@tessera/mfe-kit/hooks';
import { Marked } from '../search/marked.tsx';
import { suggestionsFrom, type ShopSuggestion } from '../search/suggestions-from.ts';
import type { Suggestions } from '../shop/api-types.ts';
import styles from './search-box.module.css';
import { useMessages } from '../messages/messages.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

interface Shown extends Suggestion, ShopSuggestion {}

export default defineFragment<SearchBoxProps>({
  name: 'search-box',
  Component({ url }) {
    const t = useMessages();
    const local = useLocalPath();
    const api = useApi();
    const { navigate } = useFragment();
    const q = url.pathname === '/search' ? (url.searchParams.get('q') ?? '') : '';
    return (
      <Combobox<Shown>
        label={t.searchBox.label}
        name="q"
        action={local('/search')}
        placeholder={t.searchBox.hint}
        defaultValue={q}
        onPick={(item) => void navigate(item.href)}
        load={async (query, signal) => {
          const search = new URLSearchParams({ q: query });
          const found = await api.get<Suggestions>(`/api/catalog/suggestions?${search}`, signal);
          return suggestionsFrom(found, t).map((item) => ({
            ...item,
            node: (
              <span className={styles.item}>
                <span>
                  <Marked text={item.label} words={item.words} />
                </span>
                {item.note && <span className={styles.note}>{item.note}</span>}
              </span>
            ),
          }));
        }}
      />
    );
  },
});
