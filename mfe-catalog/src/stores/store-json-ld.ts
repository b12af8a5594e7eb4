import type { Store as SchemaStore, WithContext } from 'schema-dts';
import type { Store } from '../shop/api-types.ts';

/** https://schema.org/Store */
export const storeJsonLd = (origin: string, store: Store): WithContext<SchemaStore> => ({
  '@context': 'https://schema.org',
  '@type': 'Store',
  name: store.name,
  url: `${origin}/stores#${store.id}`,
  telephone: store.phone,
  address: {
    '@type': 'PostalAddress',
    streetAddress: store.line1,
    postalCode: store.postcode,
    addressLocality: store.city,
    addressCountry: store.country,
  },
});
