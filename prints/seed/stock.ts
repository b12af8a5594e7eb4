import { createHash } from 'node:crypto';
import { random } from '../lib/random.ts';

/**
 * How many of a variant the shop opens with: mostly plenty, about one in ten nearly gone (1 to 4),
 * one in thirty sold out. It depends on the SKU alone, so that a new print changes no other's stock.
 */
export function stockOf(sku: string): number {
  const dice = random(createHash('sha256').update(sku).digest().readUInt32BE());
  const fate = dice();
  if (fate < 1 / 30) return 0;
  if (fate < 4 / 30) return dice.int(1, 4);
  return dice.int(12, 80);
}
