import type { Columns } from './columns.ts';
import { readOptionNames, readOptionValues } from './option-names.ts';
import { cell, readProductFields } from './product-fields.ts';
import type { Note, ProductRecord, VariantRecord } from './product-record.ts';
import type { CsvRow } from './read-csv.ts';
import { readImages } from './read-images.ts';
import { decideTracking, isVariantRow, readVariantFields } from './variant-fields.ts';

export interface Assembled {
  /** null when nothing of it can be imported; the reasons are in `rejected` */
  product: ProductRecord | null;
  /** where each variant stands in the file, by its options as JSON */
  lines: ReadonlyMap<string, number>;
  rejected: Note[];
  warnings: Note[];
}

/**
 * Makes one product of all rows with its handle, wherever in the file they stand. A bad row costs
 * its variant; a product without a title or without any good variant is not imported.
 */
export function assembleProduct(
  handle: string,
  rows: readonly CsvRow[],
  columns: Columns,
): Assembled {
  const rejected: Note[] = [];
  const warnings = noteRepetitions(handle, rows, columns);
  const reject = (line: number, text: string): void => void rejected.push({ line, handle, text });

  const fields = readProductFields(rows, columns);
  const firstLine = rows[0]?.line ?? 0;
  if ('problem' in fields) {
    for (const { line } of rows) reject(line, reasonFor(line, firstLine, fields.problem));
    return { product: null, lines: new Map(), rejected, warnings };
  }

  const names = readOptionNames(rows, columns);
  const found = readVariants(rows, columns, names, reject);
  const variants = [...found.values()].map(({ variant }) => variant);
  if (variants.length === 0) {
    if (rejected.length === 0) reject(firstLine, 'the product has no variant: no row has a price');
    return { product: null, lines: new Map(), rejected, warnings };
  }
  const badLines = new Set(rejected.map(({ line }) => line));
  const images = readImages(
    rows.filter(({ line }) => !badLines.has(line)),
    columns,
    (note) => warnings.push({ handle, ...note }),
  );
  const options = names.map((name, index) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.options[index] ?? ''))],
  }));
  const product = { handle, ...fields, options, images, variants: decideTracking(variants) };
  const lines = new Map([...found].map(([key, { line }]) => [key, line]));
  return { product, lines, rejected, warnings };
}

function readVariants(
  rows: readonly CsvRow[],
  columns: Columns,
  names: readonly string[],
  reject: (line: number, text: string) => void,
): Map<string, { line: number; variant: VariantRecord }> {
  const variants = new Map<string, { line: number; variant: VariantRecord }>();
  for (const row of rows) {
    if (!isVariantRow(row, columns)) {
      const onlyHandle =
        cell(row, columns, 'imageSrc') === '' && cell(row, columns, 'title') === '';
      if (onlyHandle) reject(row.line, 'the row has neither a price nor an image');
      continue;
    }
    const options = readOptionValues(row, columns, names);
    if ('problem' in options) {
      reject(row.line, options.problem);
      continue;
    }
    const fields = readVariantFields(row, columns);
    if ('problem' in fields) {
      reject(row.line, fields.problem);
      continue;
    }
    const key = JSON.stringify(options);
    const twin = variants.get(key);
    if (twin === undefined) variants.set(key, { line: row.line, variant: { options, ...fields } });
    else reject(row.line, doubled(options, twin.line));
  }
  return variants;
}

function doubled(options: readonly string[], line: number): string {
  const what = options.length === 0 ? 'a variant without options' : `"${options.join(' / ')}"`;
  return `${what} stands already in line ${line}; a combination of options names one variant`;
}

function reasonFor(line: number, firstLine: number, problem: string): string {
  return line === firstLine ? problem : `${problem} (see line ${firstLine})`;
}

/** A title in a later row means that the product is described a second time. */
function noteRepetitions(handle: string, rows: readonly CsvRow[], columns: Columns): Note[] {
  const titled = rows.filter((row) => cell(row, columns, 'title') !== '');
  const [first, ...others] = titled;
  if (first === undefined) return [];
  return others.map((row) => ({
    line: row.line,
    handle,
    text:
      `the product began in line ${first.line} already; the variants from here were added to it ` +
      `and its title stays "${cell(first, columns, 'title')}"`,
  }));
}
