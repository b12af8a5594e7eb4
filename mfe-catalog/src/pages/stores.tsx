import { useQuery } from '@tanstack/react-query';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { pageHead } from '../shop/page-head.ts';
import { storesQuery } from '../shop/queries.ts';
import { StoreTile } from '../stores/store-tile.tsx';
import { storeJsonLd } from '../stores/store-json-ld.ts';
import styles from '../stores/stores.module.css';

export default defineFragment<Record<string, never>>({
  name: 'stores',
  async load({ api, queryClient, url }) {
    const { items } = await queryClient.fetchQuery(storesQuery(api));
    return {
      head: pageHead({
        title: 'Stores',
        description: `See the prints on a wall, framed, in ${items.map(({ city }) => city).join(', ')}.`,
        origin: url.origin,
        path: '/stores',
        jsonLd: items.map((store) => storeJsonLd(url.origin, store)),
      }),
    };
  },
  Component() {
    const { data: stores } = useQuery(storesQuery(useApi()));
    return (
      <div className="t-wrap">
        <div className="t-page-head">
          <h1>Stores</h1>
          <p className="t-lede">
            Every size and every frame hangs in each of them. Order online and pick up here, or
            bring back what does not fit the wall.
          </p>
        </div>
        <ul className={styles.tiles}>
          {stores?.items.map((store) => (
            <StoreTile key={store.id} store={store} />
          ))}
        </ul>
      </div>
    );
  },
});
