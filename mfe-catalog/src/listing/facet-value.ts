import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';

/** What a facet's value is called; `label` is what the catalogue calls it. */
export const facetValueIn = (
  t: Messages<CatalogMessages>,
  facet: string,
  value: string,
  label: string,
): string => (facet === 'palette' ? t.palettes[value] : t.facetValues[value]) ?? label;
