import { formatMoney } from '@tessera/design-system/format';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';
import type { Facet } from '../shop/api-types.ts';

type Value = Pick<Facet['values'][number], 'value' | 'label' | 'from' | 'to'>;

/** What a facet's value is called; `label` is what the catalogue calls it. Bands of prices are those of the currency. */
export function facetValueIn(
  t: Messages<CatalogMessages>,
  facet: string,
  { value, label, from, to }: Value,
  locale: string,
): string {
  const { bands } = t.listing;
  if (from && to) return bands.between(formatMoney(from, locale), formatMoney(to, locale));
  if (to) return bands.under(formatMoney(to, locale));
  if (from) return bands.over(formatMoney(from, locale));
  return (facet === 'palette' ? t.palettes[value] : t.facetValues[value]) ?? label;
}

/** A value among the facets of a list. */
export const findValue = (
  facets: readonly Facet[],
  name: string,
  value: string,
): Facet['values'][number] | undefined =>
  facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value);
