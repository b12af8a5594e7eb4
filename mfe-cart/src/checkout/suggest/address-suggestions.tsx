import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FieldSuggestions, type Suggestion } from '@tessera/design-system/field-suggestions';
import { countryName } from '@tessera/mfe-kit/country-name';
import { useApi } from '@tessera/mfe-kit/hooks';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { cartQuery } from '../../cart/cart-query.ts';
import { useAddressMessages } from '../../messages/address.ts';
import { addressLabel } from './address-label.ts';
import { fillAddress, selectedCountry } from './fill-address.ts';
import { findAddresses, type FoundAddress } from './find-addresses.ts';
import { savedAddressesQuery } from './saved-addresses.ts';

interface Shown extends Suggestion {
  address: FoundAddress;
}

/** Below a field of the address: a signed-in shopper's own addresses, and those that the service knows. */
export function AddressSuggestions({ input }: { input: HTMLInputElement }) {
  const t = useAddressMessages();
  const api = useApi();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { data: cart } = useQuery(cartQuery(api));
  const signedIn = Boolean(cart?.shopper.email);

  const load = async (text: string, signal: AbortSignal): Promise<Shown[]> => {
    const country = selectedCountry(input);
    const own = signedIn ? queryClient.fetchQuery(savedAddressesQuery(api)) : Promise.resolve([]);
    const found = await findAddresses({ api, text, country: country?.value ?? null, own, signal });
    // One that the form cannot take, as its country is none we deliver to, is not offered.
    const known = new Set([...(country?.options ?? [])].map(({ value }) => value));
    return found
      .filter((address) => known.has(address.country))
      .map((address) => {
        const abroad = address.country === country?.value ? null : address.country;
        const label = addressLabel(address, abroad && countryName(abroad, locale));
        return {
          id: `${address.saved} ${label}`,
          label,
          node: <Line {...{ label, address }} />,
          address,
        };
      });
  };
  const pick = ({ address, label }: Shown): string => {
    fillAddress(input, address);
    return t.filledIn(label);
  };
  return (
    <FieldSuggestions<Shown> {...{ input, load }} label={t.suggested} onPick={pick} fewest={0} />
  );
}

function Line({ label, address }: { label: string; address: FoundAddress }) {
  const t = useAddressMessages();
  return (
    <span>
      <bdi>{label}</bdi>
      {address.saved && <span className="t-small t-muted"> {t.saved}</span>}
    </span>
  );
}
