import type { Store } from '../shop/api-types.ts';
import { landPath, mapHeight, mapWidth, placeOnMap } from './store-map-land.ts';
import styles from './store-map.module.css';
import { useStoresMessages } from '../messages/stores.ts';

/** Where the stores are, in tiles. Each is a link to its entry in the list, which says the same in t. */
export function StoreMap({ stores }: { stores: readonly Store[] }) {
  const t = useStoresMessages();
  return (
    <nav aria-label={t.map} className={styles.map}>
      {/* A map is not mirrored, and its names start beside their marks. */}
      <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} direction="ltr">
        <defs>
          <pattern id="store-map-tile" width="10" height="10" patternUnits="userSpaceOnUse">
            <path className={styles.tile} d="M0 0h9v9H0z" />
          </pattern>
        </defs>
        <path d={landPath} fill="url(#store-map-tile)" aria-hidden="true" />
        {stores.map((store) => {
          const place = placeOnMap(store);
          if (place === null) return null;
          // Text that would leave the map stands on the other side of its mark.
          const atEnd = place.x > mapWidth * 0.85;
          return (
            <a
              key={store.id}
              href={`#${store.id}`}
              className={styles.store}
              aria-label={`${store.city}: ${store.name}`}
            >
              <circle className={styles.target} cx={place.x} cy={place.y} r="20" />
              <path className={styles.mark} d={`M${place.x - 7} ${place.y - 7}h14v14h-14z`} />
              <text
                x={place.x + (atEnd ? -13 : 13)}
                y={place.y + 5}
                textAnchor={atEnd ? 'end' : 'start'}
              >
                {store.city}
              </text>
            </a>
          );
        })}
      </svg>
    </nav>
  );
}
