import type { Suggestions } from '../shop/api-types.ts';
import { seriesLine } from '../shop/series-line.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';

export interface ShopSuggestion {
  id: string;
  label: string;
  note: string;
  href: string;
  /** the beginnings of words to mark in the label */
  words: readonly string[];
}

/** Where each suggestion leads: a product's page, a category, or the list of a series. */
export const suggestionsFrom = (
  { items, words }: Suggestions,
  t: Messages<CatalogMessages>,
): ShopSuggestion[] =>
  items.map(({ kind, value, label, note, ...product }) => ({
    id: `${kind}-${value}`,
    label: kind === 'category' ? (t.categoryTitles[value] ?? label) : label,
    note: {
      category: t.category,
      family: t.facets['family'] ?? note,
      product: seriesLine(product, t) || note,
    }[kind],
    words,
    href: {
      product: `/products/${encodeURIComponent(value)}`,
      category: `/c/${encodeURIComponent(value)}`,
      family: `/c/prints?${new URLSearchParams({ family: value })}`,
    }[kind],
  }));
