import { Disclosure } from '@tessera/design-system/disclosure';
import { Field } from '@tessera/design-system/field';
import { useDesignLanguage } from '@tessera/design-system/language';
import { RadioTiles } from '@tessera/design-system/radio-tiles';
import { Select } from '@tessera/design-system/select';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { countryName } from '@tessera/mfe-kit/country-name';
import { Slot } from '@tessera/mfe-kit/slot';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import type { Destination } from '../cart/api-types.ts';
import { useDeliveryWords } from '../cart/use-delivery-words.ts';
import { useCheckoutMessages } from '../messages/checkout.ts';
import { useMessages } from '../messages/messages.ts';
import { AddressField } from './address-field.tsx';
import type { CheckoutValues } from './checkout-form.ts';
import styles from './checkout.module.css';
import { countryOptions } from './country-options.ts';
import type { DeliveryTotal } from './delivery-totals.ts';

export interface FieldsProps {
  values: CheckoutValues;
  error: (field: string) => string | undefined;
}

/** Who orders, and where the confirmation goes. */
export function ContactFields({ values, error }: FieldsProps) {
  const { details } = useCheckoutMessages();
  return (
    <fieldset className={styles.group}>
      <legend>{details.legend}</legend>
      <Field
        label={details.email}
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        dir="ltr"
        hint={details.emailHint}
        defaultValue={values.email}
        error={error('email')}
      />
      <Field
        label={details.name}
        name="name"
        autoComplete="name"
        dir="auto"
        defaultValue={values.name}
        error={error('name')}
      />
    </fieldset>
  );
}

/** How and when: dates to choose from; below them the store or, for the others, the address. */
export function DeliveryFields({
  values,
  error,
  totals,
  destinations,
  country,
}: FieldsProps & {
  totals: DeliveryTotal[];
  destinations: Destination[];
  /** the one that is chosen now */
  country: string;
}) {
  const t = useMessages();
  const { delivery } = useCheckoutMessages();
  const design = useDesignLanguage();
  const locale = useLocale();
  const words = useDeliveryWords();
  return (
    <fieldset className={styles.group}>
      <legend>{t.delivery}</legend>
      <RadioTiles
        legend={t.when}
        name="delivery"
        columns={3}
        defaultValue={values.delivery}
        error={error('delivery')}
        options={totals.map(({ option }) => ({
          value: option.id,
          label: words.promise(option),
          note: delivery.note(words.label(option), words.price(option)),
        }))}
      />
      <div className={styles.store} id="storeId" tabIndex={-1}>
        {error('storeId') && (
          <p className="t-error">
            <span className="t-visually-hidden">{design.words.error}</span>
            {error('storeId')}
          </p>
        )}
        <Slot<CatalogFragments>
          fragment="catalog/store-picker"
          props={{ name: 'storeId', ...(values.storeId && { value: values.storeId }) }}
        />
      </div>
      <div className={styles.address}>
        <AddressField
          label={delivery.line1}
          name="line1"
          autoComplete="address-line1"
          dir="auto"
          defaultValue={values.line1}
          error={error('line1')}
        />
        <div className={styles.pair}>
          <AddressField
            label={delivery.postcode}
            name="postcode"
            autoComplete="postal-code"
            dir="ltr"
            defaultValue={values.postcode}
            error={error('postcode')}
          />
          <Field
            label={delivery.city}
            name="city"
            autoComplete="address-level2"
            dir="auto"
            defaultValue={values.city}
            error={error('city')}
          />
        </div>
        <Disclosure
          summary={delivery.goesTo(countryName(country, locale))}
          open={error('country') !== undefined}
        >
          <Select
            label={delivery.country}
            name="country"
            autoComplete="country"
            options={countryOptions(destinations, locale)}
            defaultValue={values.country}
            error={error('country')}
          />
        </Disclosure>
      </div>
      <Disclosure summary={delivery.addNote} open={values.giftNote !== '' || undefined}>
        <Field
          label={t.giftNote}
          name="giftNote"
          autoComplete="off"
          dir="auto"
          maxLength={200}
          hint={delivery.noteHint}
          defaultValue={values.giftNote}
          error={error('giftNote')}
        />
      </Disclosure>
    </fieldset>
  );
}
