import type { Columns, Field } from './columns.ts';
import { cell } from './product-fields.ts';
import type { CsvRow } from './read-csv.ts';

const nameFields = ['option1Name', 'option2Name', 'option3Name'] as const satisfies Field[];
const valueFields = ['option1Value', 'option2Value', 'option3Value'] as const satisfies Field[];

/** Shopify's way to write a product that has one variant and no options. */
export const nameless = { name: 'Title', value: 'Default Title' } as const;

/**
 * The option names of a product, in the order of its first row with names. Each product has its
 * own order; an empty list means that it has no options.
 */
export function readOptionNames(rows: readonly CsvRow[], columns: Columns): string[] {
  for (const row of rows) {
    const names = namesIn(row, columns);
    if (names.length === 0) continue;
    const isNameless =
      names.length === 1 &&
      names[0]?.toLowerCase() === nameless.name.toLowerCase() &&
      cell(row, columns, 'option1Value').toLowerCase() === nameless.value.toLowerCase();
    return isNameless ? [] : names;
  }
  return [];
}

/**
 * The option values of a row in the product's order. A row that repeats the names in another order
 * is read by name, one that leaves them out by place.
 */
export function readOptionValues(
  row: CsvRow,
  columns: Columns,
  names: readonly string[],
): string[] | { problem: string } {
  const written = valueFields.map((field) => cell(row, columns, field));
  const own = namesIn(row, columns);
  const hasValues = written.some((value) => value !== '');
  if (names.length === 0) {
    const isNameless = written[0]?.toLowerCase() === nameless.value.toLowerCase();
    if (!hasValues || isNameless) return [];
    return { problem: 'the row has an option value, but no option has a name (Option1 Name)' };
  }
  const places = own.length === 0 ? names.map((_, index) => index) : placesByName(names, own);
  if (places === undefined) {
    return {
      problem: `its options are ${own.join(', ')}, but those of the product are ${names.join(', ')}`,
    };
  }
  const values = places.map((place) => written[place] ?? '');
  const empty = values.indexOf('');
  if (empty >= 0) return { problem: `the value for "${names[empty]}" is empty` };
  if (written.filter((value) => value !== '').length > names.length) {
    return { problem: 'there are more option values than option names' };
  }
  return values;
}

function namesIn(row: CsvRow, columns: Columns): string[] {
  const names = nameFields.map((field) => cell(row, columns, field));
  return names.filter((name) => name !== '');
}

function placesByName(names: readonly string[], own: readonly string[]): number[] | undefined {
  if (own.length !== names.length) return undefined;
  const lower = own.map((name) => name.toLowerCase());
  const places = names.map((name) => lower.indexOf(name.toLowerCase()));
  return places.includes(-1) || new Set(places).size < places.length ? undefined : places;
}
