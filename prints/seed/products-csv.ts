import type { Print } from '../print.ts';
import { toCsv } from './csv.ts';
import { header, productRows } from './product-rows.ts';

/** The whole catalogue as the CSV text that the catalog service imports on its first start. */
export function productsCsv(prints: readonly Print[]): string {
  return toCsv([header, ...prints.flatMap(productRows)]);
}
