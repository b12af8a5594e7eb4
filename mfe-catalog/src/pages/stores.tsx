import { useQuery } from '@tanstack/react-query';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { pageHead } from '../shop/page-head.ts';
import { storesQuery } from '../shop/queries.ts';
import { StoreMap } from '../stores/store-map.tsx';
import { StoreTile } from '../stores/store-tile.tsx';
import { storeJsonLd } from '../stores/store-json-ld.ts';
import styles from '../stores/stores.module.css';
import { storesMessagesIn, useStoresMessages } from '../messages/stores.ts';

const listOf = (locale: string, names: string[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

/** `now` is told once, by whoever loads: server and browser then say the same. */
interface Data {
  now: string;
}

export default defineFragment<Record<string, never>, Data>({
  name: 'stores',
  async load({ api, queryClient, url, locale }) {
    const t = storesMessagesIn(locale);
    const { items } = await queryClient.fetchQuery(storesQuery(api));
    return {
      data: { now: new Date().toISOString() },
      head: pageHead({
        title: t.title,
        description: t.description(
          listOf(
            locale,
            items.map(({ city }) => city),
          ),
        ),
        origin: url.origin,
        path: '/stores',
        jsonLd: items.map((store) => storeJsonLd(url.origin, store)),
      }),
    };
  },
  Component({ data: { now } }) {
    const t = useStoresMessages();
    const { data: stores } = useQuery(storesQuery(useApi()));
    return (
      <div className="t-wrap">
        <div className="t-page-head">
          <h1>{t.title}</h1>
          <p className="t-lede">{t.say}</p>
        </div>
        <div className={styles.page}>
          <div className={styles.map}>
            <StoreMap stores={stores?.items ?? []} />
          </div>
          <ul className={styles.tiles} aria-label={t.list}>
            {stores?.items.map((store) => (
              <StoreTile key={store.id} store={store} now={new Date(now)} />
            ))}
          </ul>
        </div>
      </div>
    );
  },
});
