import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { header } from './product-rows.ts';
import { productsCsv } from './products-csv.ts';

const committed = await readFile(new URL('products.csv', import.meta.url), 'utf8');

describe('products.csv', () => {
  it('is what the catalogue generates; if not: npm run seed -w @tessera/prints', () => {
    expect(committed === productsCsv(catalogue)).toBe(true);
  });

  it('reads back as every print with its sixteen variants', () => {
    const [names, ...rows] = parse(committed);
    expect(names).toEqual(header);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    const byHandle = Map.groupBy(rows, (row) => row[0]);
    expect([...byHandle.keys()]).toEqual(catalogue.map(({ handle }) => handle));
    for (const variants of byHandle.values()) expect(variants).toHaveLength(16);
  });

  it('carries titles, texts and metafields unharmed', () => {
    const rows = parse(committed).map((row) => new Map(row.map((cell, i) => [header[i], cell])));
    for (const print of catalogue) {
      const row = rows.find((cells) => cells.get('Handle') === print.handle);
      expect(row?.get('Title')).toBe(print.title);
      expect(row?.get('Image Alt Text')).toBe(print.alt);
      expect(row?.get('Body (HTML)')).toContain(print.text.replaceAll('&', '&amp;'));
      expect(row?.get('Wall (product.metafields.tessera.wall)')).toBe(print.wall);
      expect(row?.get('Art (product.metafields.tessera.art)')).toBe(`/art/${print.handle}`);
    }
  });
});

/** Reads RFC 4180 independently of how `toCsv` writes it. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push(row.splice(0));
  }
  return rows;
}
