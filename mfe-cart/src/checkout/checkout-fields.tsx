import { Disclosure } from '@tessera/design-system/disclosure';
import { Field } from '@tessera/design-system/field';
import { RadioTiles } from '@tessera/design-system/radio-tiles';
import { Select } from '@tessera/design-system/select';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { Slot } from '@tessera/mfe-kit/slot';
import { deliveryPrice } from '../cart/cart-totals.tsx';
import type { DeliveryTotal } from './delivery-totals.ts';
import type { CheckoutValues } from './checkout-form.ts';
import { COUNTRIES, countryName } from './countries.ts';
import styles from './checkout.module.css';

export interface FieldsProps {
  values: CheckoutValues;
  error: (field: string) => string | undefined;
}

/** Who orders, and where the confirmation goes. */
export function ContactFields({ values, error }: FieldsProps) {
  return (
    <fieldset className={styles.group}>
      <legend>Your details</legend>
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        hint="For the confirmation and delivery news only"
        defaultValue={values.email}
        error={error('email')}
      />
      <Field
        label="Full name"
        name="name"
        autoComplete="name"
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
}: FieldsProps & { totals: DeliveryTotal[] }) {
  return (
    <fieldset className={styles.group}>
      <legend>Delivery</legend>
      <RadioTiles
        legend="When"
        name="delivery"
        columns={3}
        defaultValue={values.delivery}
        error={error('delivery')}
        options={totals.map(({ option }) => ({
          value: option.id,
          label: option.promise,
          note: `${option.label}, ${deliveryPrice(option.price).toLowerCase()}`,
        }))}
      />
      <div className={styles.store} id="storeId" tabIndex={-1}>
        {error('storeId') && (
          <p className="t-error">
            <span className="t-visually-hidden">Error: </span>
            {error('storeId')}
          </p>
        )}
        <Slot<CatalogFragments>
          fragment="catalog/store-picker"
          props={{ name: 'storeId', ...(values.storeId && { value: values.storeId }) }}
        />
      </div>
      <div className={styles.address}>
        <Field
          label="Street and number"
          name="line1"
          autoComplete="address-line1"
          defaultValue={values.line1}
          error={error('line1')}
        />
        <div className={styles.pair}>
          <Field
            label="Postcode"
            name="postcode"
            autoComplete="postal-code"
            defaultValue={values.postcode}
            error={error('postcode')}
          />
          <Field
            label="Town or city"
            name="city"
            autoComplete="address-level2"
            defaultValue={values.city}
            error={error('city')}
          />
        </div>
        <Disclosure
          summary={`We deliver to ${countryName(values.country)}. Another country?`}
          open={error('country') !== undefined}
        >
          <Select
            label="Country"
            name="country"
            autoComplete="country"
            options={COUNTRIES}
            defaultValue={values.country}
            error={error('country')}
          />
        </Disclosure>
      </div>
    </fieldset>
  );
}
