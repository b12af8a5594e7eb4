import { MAX_LINES, MAX_QUANTITY, type StoredLine } from './cart.ts';

type Lines = Record<string, StoredLine>;

/**
 * The lines of a guest's cart added to those of the account's: quantities of one variant add up to
 * at most 99, and of more than 100 lines the account's own stay and the guest's newest are left out.
 */
export function mergeLines(account: Lines, guest: Lines): Lines {
  const merged: Lines = { ...account };
  const byAge = Object.entries(guest).sort(([, a], [, b]) => a.at - b.at);
  for (const [variantId, line] of byAge) {
    const own = merged[variantId];
    if (own) {
      const quantity = Math.min(MAX_QUANTITY, own.quantity + line.quantity);
      merged[variantId] = { ...own, quantity, seenPrice: line.seenPrice };
    } else if (Object.keys(merged).length < MAX_LINES) {
      merged[variantId] = line;
    }
  }
  return merged;
}

/** What is left of a cart once an order is confirmed: what was put in while it was being placed. */
export function withoutOrdered(
  lines: Lines,
  ordered: { variantId: string; quantity: number }[],
): Lines {
  const left: Lines = { ...lines };
  for (const { variantId, quantity } of ordered) {
    const line = left[variantId];
    if (!line) continue;
    if (line.quantity > quantity) left[variantId] = { ...line, quantity: line.quantity - quantity };
    else delete left[variantId];
  }
  return left;
}
