import type { Columns } from './columns.ts';
import { isImageAddress } from './parse-values.ts';
import { cell } from './product-fields.ts';
import type { Note, ProductRecord } from './product-record.ts';
import type { CsvRow } from './read-csv.ts';

/**
 * The images of a product: any of its rows may bring one, also rows with nothing else. Ordered by
 * their position where one is given, then as they come; the same address counts once.
 */
export function readImages(
  rows: readonly CsvRow[],
  columns: Columns,
  warn: (note: Omit<Note, 'handle'>) => void,
): ProductRecord['images'] {
  const found = new Map<string, { src: string; alt: string; position: number }>();
  for (const row of rows) {
    const src = cell(row, columns, 'imageSrc');
    if (src === '') continue;
    if (!isImageAddress(src)) {
      warn({ line: row.line, text: `the image "${src}" is no web address and was left out` });
      continue;
    }
    const alt = cell(row, columns, 'imageAlt');
    const known = found.get(src);
    if (known !== undefined) known.alt ||= alt;
    else found.set(src, { src, alt, position: positionOf(cell(row, columns, 'imagePosition')) });
  }
  return [...found.values()]
    .sort((one, other) => one.position - other.position)
    .map(({ src, alt }) => ({ src, alt }));
}

/** Those without a position come last; sorting is stable, so they keep their order. */
function positionOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
}
