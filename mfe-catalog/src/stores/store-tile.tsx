import type { Store } from '../shop/api-types.ts';
import { countryName } from './country-name.ts';
import styles from './stores.module.css';

export function StoreTile({ store }: { store: Store }) {
  return (
    <li className={styles.tile} id={store.id}>
      <h2>{store.name}</h2>
      <address className={styles.address}>
        {store.line1}
        <br />
        {store.postcode} {store.city}, {countryName(store.country)}
        <br />
        <a href={`tel:${store.phone.replaceAll(' ', '')}`}>
          {store.phone.replaceAll(' ', '\u00a0')}
        </a>
      </address>
      <dl className={styles.hours}>
        {store.hours.map(({ days, open, close }) => (
          <div key={days}>
            <dt>{days}</dt>
            <dd>
              {open} to {close}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
