import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCsv } from './export-products.ts';
import { BrokenCsv, readCsv, UnreadableFile, type CsvRow } from './read-csv.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<CsvRow[]> {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return Array.fromAsync(readCsv(path));
}

describe('a CSV file', () => {
  it('gives each row the physical line on which it begins', async () => {
    const text = 'a,b\r\n\r\n1,"x\ny\nz"\r\n2,"p\r\nq"\r\n , \r\n3,c\n4,d';
    expect(await read(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', 'x\ny\nz'] },
      { line: 6, cells: ['2', 'p\r\nq'] },
      { line: 9, cells: ['3', 'c'] },
      { line: 10, cells: ['4', 'd'] },
    ]);
  });

  it('may begin with a byte order mark and hold a lone quote in a cell', async () => {
    const [header, row] = await read('\uFEFFa,b\n24" print,2\n');
    expect(header?.cells).toEqual(['a', 'b']);
    expect(row?.cells).toEqual(['24" print', '2']);
  });

  it('that is broken half-way is read up to there, and says where', async () => {
    const rows: CsvRow[] = [];
    const path = join(folder, 'open.csv');
    await writeFile(path, 'a,b\n1,2\n3,"x\n4,5\n');
    const reading = (async () => {
      for await (const row of readCsv(path)) {
        rows.push(row);
        // A reader that is slower than the parser.
        await new Promise(setImmediate);
      }
    })();
    await expect(reading).rejects.toMatchObject({ name: 'BrokenCsv', line: 3 });
    await expect(reading).rejects.toBeInstanceOf(BrokenCsv);
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('in another encoding, or that is not there, is refused with what to do', async () => {
    const latin1 = Buffer.from('a,b\n1,caf\xe9\n', 'latin1');
    await expect(read(latin1)).rejects.toThrow(/not UTF-8.*Save it as "CSV UTF-8"/);
    await expect(Array.fromAsync(readCsv(join(folder, 'none.csv')))).rejects.toThrow(
      UnreadableFile,
    );
    await expect(Array.fromAsync(readCsv(folder))).rejects.toThrow(/is a folder/);
  });

  it('that the export wrote is read back as it was, whatever the cells hold', async () => {
    const special = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r\n',
      '\r',
      ' ',
      ';',
      "'",
      '=1+1',
      '🦄',
      'قميص',
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
      fc.array(special, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const named = rows.map((row, index) => [`row ${index}`, ...row]);
        const back = await read(toCsv(named));
        expect(back.map(({ cells }) => cells)).toEqual(named.map((row) => row.map(wellFormed)));
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

/** A lone surrogate cannot be written as UTF-8. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}
