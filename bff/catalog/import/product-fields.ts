import { cleanHtml } from './clean-html.ts';
import type { Columns, Field } from './columns.ts';
import { parseFlag, parseTags } from './parse-values.ts';
import type { ProductRecord } from './product-record.ts';
import type { CsvRow } from './read-csv.ts';

/** What is said of the product itself; it may stand in any of its rows, usually the first. */
export type ProductFields = Omit<ProductRecord, 'handle' | 'options' | 'images' | 'variants'>;

const statuses: Record<string, ProductRecord['status']> = {
  '': 'active',
  active: 'active',
  draft: 'draft',
  archived: 'archived',
  // Reachable by its address only in Shopify; here that is as good as not published.
  unlisted: 'draft',
};

export function cell(row: CsvRow, columns: Columns, field: Field): string {
  const index = columns.at[field];
  return index === undefined ? '' : (row.cells[index]?.trim() ?? '');
}

/**
 * Reads the product's own fields: of each column the first cell that is not empty counts.
 *
 * @returns the fields, or why the product cannot be imported
 */
export function readProductFields(
  rows: readonly CsvRow[],
  columns: Columns,
): ProductFields | { problem: string } {
  const first = (field: Field): string => {
    for (const row of rows) {
      const text = cell(row, columns, field);
      if (text !== '') return text;
    }
    return '';
  };
  const title = first('title');
  if (title === '') return { problem: 'the product has no title' };
  const published = parseFlag(first('published'), true);
  if ('problem' in published) return { problem: `Published: ${published.problem}` };
  const status = statuses[first('status').toLowerCase()];
  if (status === undefined) {
    return { problem: `Status: "${first('status')}" is none of active, draft, archived` };
  }
  return {
    title,
    descriptionHtml: cleanHtml(first('body')),
    vendor: first('vendor'),
    category: first('category'),
    type: first('type'),
    tags: parseTags(first('tags')),
    status,
    published: published.value,
    seoTitle: first('seoTitle') || null,
    seoDescription: first('seoDescription') || null,
    metafields: firstOf(
      rows,
      columns.metafields.map(({ key, index }) => [key, index]),
    ),
    extra: firstOf(
      rows,
      columns.productExtra.map(({ header, index }) => [header, index]),
    ),
  };
}

function firstOf(rows: readonly CsvRow[], wanted: [string, number][]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, index] of wanted) {
    const row = rows.find(({ cells }) => (cells[index]?.trim() ?? '') !== '');
    if (row !== undefined) found[name] ??= row.cells[index]?.trim() ?? '';
  }
  return found;
}
