import type { StoredLine } from './cart.ts';

type Lines = Record<string, StoredLine>;

/**
 * The lines of a guest's cart added to those of the account's. Quantities of one variant add up and
 * every line stays, whatever the limits for adding are: nobody loses a print by signing in.
 *
 * @param rev the new revision of each line that the merge changes in the account's cart
 */
export function mergeLines(account: Lines, guest: Lines, rev: number): Lines {
  const merged: Lines = { ...account };
  for (const [variantId, line] of Object.entries(guest)) {
    const own = merged[variantId];
    const { at, quantity } = own ?? { at: line.at, quantity: 0 };
    merged[variantId] = { ...line, at, quantity: quantity + line.quantity, rev };
  }
  return merged;
}
