import type { Messages } from '@tessera/mfe-kit/messages';
import type { AddressesMessages } from '../messages/addresses/en.ts';

type Words = Messages<AddressesMessages>;

/** Where the shop delivers, home first. */
export const countryOptions = ({ countries }: Words): { value: string; label: string }[] =>
  Object.entries(countries).map(([value, label]) => ({ value, label }));

/** The name of a country, or its code when an address has one from elsewhere. */
export const countryName = (code: string, { countries }: Words): string =>
  (countries as Readonly<Record<string, string>>)[code] ?? code;
