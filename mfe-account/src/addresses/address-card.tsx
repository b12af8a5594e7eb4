import { Button, ButtonLink } from '@tessera/design-system/button';
import styles from '../page/page.module.css';
import type { Address } from './addresses-api.ts';
import { countryName } from './countries.ts';
import { useFormSubmit } from './use-form-submit.ts';

/** One address, and what can be done with it. */
export function AddressCard({ address }: { address: Address }) {
  const { id, name, line1, line2, postcode, city, country, isDefault } = address;
  return (
    <article className={styles.tile} aria-label={`Address of ${name}, ${line1}`}>
      {isDefault && <p className={styles.tileTitle}>Default address</p>}
      <address className={styles.address}>
        {[name, line1, line2, `${postcode} ${city}`, countryName(country)]
          .filter((part) => part !== null)
          .map((part, index) => (
            <span key={index}>{part}</span>
          ))}
      </address>
      <div className={styles.row}>
        <ButtonLink variant="secondary" href={`/account/addresses?edit=${id}`}>
          Change<span className="t-visually-hidden"> {line1}</span>
        </ButtonLink>
        {!isDefault && <Deed intent="make-default" id={id} label="Make default" of={line1} />}
        <Deed intent="remove" id={id} label="Remove" of={line1} />
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
  return (
    <form method="post" action="/account/addresses" onSubmit={onSubmit}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="quiet" busy={busy}>
        {label}
        <span className="t-visually-hidden"> {of}</span>
      </Button>
    </form>
  );
}
