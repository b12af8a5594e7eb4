import { useState, type FormEvent } from 'react';
import { Button, ButtonLink } from '@tessera/design-system/button';
import { Checkbox } from '@tessera/design-system/checkbox';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { Field } from '@tessera/design-system/field';
import { Select } from '@tessera/design-system/select';
import { countryName } from '@tessera/mfe-kit/country-name';
import { useFormSubmit } from '@tessera/mfe-kit/use-form-submit';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useAddressesMessages } from '../messages/addresses.ts';
import { usePageMessages } from '../messages/page.ts';
import { errorOf, withoutField, type FormRefusal } from '../page/form-refusal.ts';
import styles from '../page/page.module.css';
import type { Address } from './addresses-api.ts';
import { countryOptions } from './countries.ts';

interface Props {
  /** The address to change; null for a new one. */
  address: Address | null;
  refused: FormRefusal | null;
  action: string;
  /** Whether there is a list to go back to. */
  cancellable: boolean;
}

const simple = [
  { name: 'name', autoComplete: 'name', maxLength: 120 },
  { name: 'line1', autoComplete: 'address-line1', maxLength: 120 },
  { name: 'line2', autoComplete: 'address-line2', maxLength: 120, optional: true },
] as const;

const place = [
  { name: 'postcode', autoComplete: 'postal-code', maxLength: 12 },
  { name: 'city', autoComplete: 'address-level2', maxLength: 80 },
] as const;

/** Adds or changes an address; posts to the page's own URL without JavaScript. */
export function AddressForm({ address, refused, action, cancellable }: Props) {
  const t = useAddressesMessages();
  const locale = useLocale();
  const page = usePageMessages();
  const local = useLocalPath();
  const [refusal, setRefusal] = useState(refused);
  const { busy, onSubmit } = useFormSubmit();
  const values: Record<string, unknown> = refused?.values ?? address ?? {};
  const field = ({ name, ...rest }: (typeof simple | typeof place)[number]) => {
    const error = errorOf(refusal, name);
    return (
      <Field
        key={name}
        id={name}
        name={name}
        label={t.form[name]}
        dir="auto"
        {...rest}
        defaultValue={String(values[name] ?? '')}
        {...(error ? { error } : {})}
      />
    );
  };
  const countryError = errorOf(refusal, 'country');
  const countries = countryOptions(locale);
  const country = String(values['country'] || countries[0]?.value);
  // An address from elsewhere keeps its country; a select would silently change it.
  const isElsewhere = !countries.some(({ value }) => value === country);
  const offered = isElsewhere
    ? [{ value: country, label: countryName(country, locale) }, ...countries]
    : countries;
  return (
    <>
      {refusal && <ErrorSummary errors={refusal.errors} />}
      <form
        method="post"
        action={local(action)}
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={onSubmit}
        onInput={(event: FormEvent<HTMLFormElement>) => {
          const { name } = event.target as HTMLInputElement;
          setRefusal((current) => withoutField(current, name));
        }}
      >
        <input type="hidden" name="intent" value={address ? 'save' : 'add'} />
        {address && <input type="hidden" name="id" value={address.id} />}
        {simple.map(field)}
        <div className={styles.pair}>{place.map(field)}</div>
        <Select
          id="country"
          name="country"
          label={t.form.country}
          autoComplete="country"
          options={offered}
          defaultValue={country}
          {...(countryError ? { error: countryError } : {})}
        />
        {!address?.isDefault && (
          <Checkbox id="isDefault" name="isDefault" label={t.form.isDefault} />
        )}
        <div className={styles.row}>
          <Button type="submit" busy={busy}>
            {address ? t.form.save : t.form.add}
          </Button>
          {cancellable && (
            <ButtonLink variant="quiet" href="/account/addresses">
              {page.cancel}
            </ButtonLink>
          )}
        </div>
      </form>
    </>
  );
}
