import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useStoresMessages } from '../messages/stores.ts';
import type { Store } from '../shop/api-types.ts';
import { countryName } from './country-name.ts';
import { openingOf } from './opening.ts';
import { openingText } from './opening-text.ts';
import { weekdays } from './weekday-name.ts';
import styles from './stores.module.css';

/** A store in words: where it is, whether it is open, and when. */
export function StoreTile({ store, now }: { store: Store; now: Date }) {
  const t = useStoresMessages();
  const locale = useLocale();
  const opening = openingOf(store, now);
  return (
    <li className={styles.tile} id={store.id} tabIndex={-1}>
      <h2>
        <bdi>{store.name}</bdi>
      </h2>
      <p className={opening.state.open ? styles.open : styles.closed}>
        {openingText(opening, t, locale)}
      </p>
      <address className={styles.address}>
        <bdi>{store.line1}</bdi>
        <br />
        {t.place(`${store.postcode} ${store.city}`, countryName(store.country, locale))}
        <br />
        <a href={`tel:${store.phone.replaceAll(' ', '')}`}>
          <bdi dir="ltr">{store.phone.replaceAll(' ', '\u00a0')}</bdi>
        </a>
      </address>
      <dl className={styles.hours}>
        {store.hours.map(({ first, last, open, close }) => {
          const isToday = first <= opening.today && opening.today <= last;
          return (
            <div key={first} className={isToday ? styles.today : undefined}>
              <dt>
                {weekdays({ first, last }, t.days, locale)}
                {isToday && <span className="t-visually-hidden">{t.today}</span>}
              </dt>
              <dd>{t.hours(open, close)}</dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}
