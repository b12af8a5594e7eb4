import type { Suggestions } from '../shop/api-types.ts';

export interface ShopSuggestion {
  id: string;
  label: string;
  note: string;
  href: string;
}

/** Where each suggestion leads: a product's page, a category, or the list of a series. */
export const suggestionsFrom = ({ items }: Suggestions): ShopSuggestion[] =>
  items.map(({ kind, value, label, note }) => ({
    id: `${kind}-${value}`,
    label,
    note: kind === 'category' ? 'Category' : note,
    href: {
      product: `/products/${encodeURIComponent(value)}`,
      category: `/c/${encodeURIComponent(value)}`,
      family: `/c/prints?${new URLSearchParams({ family: value })}`,
    }[kind],
  }));
