import { Button, ButtonLink } from '@tessera/design-system/button';
import { countryName } from '@tessera/mfe-kit/country-name';
import { useFormSubmit } from '@tessera/mfe-kit/use-form-submit';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useAddressesMessages } from '../messages/addresses.ts';
import styles from '../page/page.module.css';
import type { Address } from './addresses-api.ts';

/** One address, and what can be done with it. */
export function AddressCard({ address }: { address: Address }) {
  const { id, name, line1, line2, postcode, city, country, isDefault } = address;
  const t = useAddressesMessages();
  const locale = useLocale();
  return (
    <article className={styles.tile} aria-label={t.addressOf(name, line1)}>
      {isDefault && <p className={styles.tileTitle}>{t.default}</p>}
      <address className={styles.address}>
        {[name, line1, line2, `${postcode} ${city}`, countryName(country, locale)]
          .filter((part) => part !== null)
          .map((part, index) => (
            <span key={index}>
              <bdi>{part}</bdi>
            </span>
          ))}
      </address>
      <div className={styles.row}>
        <ButtonLink variant="secondary" href={`/account/addresses?edit=${id}`}>
          {t.change}
          <span className="t-visually-hidden"> {line1}</span>
        </ButtonLink>
        {!isDefault && <Deed intent="make-default" id={id} label={t.makeDefault} of={line1} />}
        <Deed intent="remove" id={id} label={t.remove} of={line1} />
      </div>
    </article>
  );
}

function Deed({
  intent,
  id,
  label,
  of,
}: {
  intent: string;
  id: string;
  label: string;
  of: string;
}) {
  const { busy, onSubmit } = useFormSubmit();
  const local = useLocalPath();
  return (
    <form method="post" action={local('/account/addresses')} onSubmit={onSubmit}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="quiet" busy={busy}>
        {label}
        <span className="t-visually-hidden"> {of}</span>
      </Button>
    </form>
  );
}
