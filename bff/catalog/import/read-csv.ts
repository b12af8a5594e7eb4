import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

export interface CsvRow {
  /** physical line of the file on which the row begins, from 1 */
  line: number;
  cells: string[];
}

/** The file cannot be read at all; the message is for the person who named it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** From this line on the file is no CSV any more; what came before it is fine. */
export class BrokenCsv extends Error {
  override name = 'BrokenCsv';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const maxRowCharacters = 4 * 1024 * 1024;

/**
 * The rows of a CSV file, one at a time, empty ones left out. Lines may end with CRLF or LF and
 * quoted cells may hold either; a byte order mark is skipped.
 *
 * @throws {UnreadableFile | BrokenCsv}
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  // Rows are taken from the parser as it finds them and not from its stream, which drops those
  // that wait in its buffer when a later one is broken.
  const found: string[][] = [];
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    // 24" in a cell without quotes is an inch, not a mistake.
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: maxRowCharacters,
    on_record(cells: string[]) {
      found.push(cells);
      return null;
    },
  });
  // Each failure is also given to whoever writes or ends.
  parser.on('error', () => undefined);
  // Counted here and not by the parser, which takes a CRLF inside quotes for two lines.
  let line = 1;
  function* taken(): Generator<CsvRow> {
    for (const record of found.splice(0)) {
      const cells = record.map(storable);
      if (cells.some((cell) => cell.trim() !== '')) yield { line, cells };
      line += 1 + countLineFeeds(record);
    }
  }
  let failure: Error | undefined;
  try {
    for await (const text of decode(path)) {
      failure = await settled((done) => parser.write(text, done));
      yield* taken();
      if (failure !== undefined) break;
    }
    failure ??= await settled((done) => parser.end(done));
    yield* taken();
  } catch (error) {
    failure = error as Error;
  } finally {
    parser.destroy();
  }
  if (failure !== undefined) throw explain(failure, path, line);
}

/** Runs one step of a stream and gives back its error. */
function settled(step: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> {
  return new Promise((resolve) => step((error) => resolve(error ?? undefined)));
}

async function* decode(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path)) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/** The database holds every character but this one. */
function storable(cell: string): string {
  return cell.replaceAll('\0', '');
}

function countLineFeeds(record: string[]): number {
  let count = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

function explain(error: Error & { code?: string }, path: string, line: number): Error {
  switch (error.code) {
    case 'ENOENT':
      return new UnreadableFile(`There is no file ${path}.`);
    case 'EISDIR':
      return new UnreadableFile(`${path} is a folder; name the CSV file in it.`);
    case 'EACCES':
      return new UnreadableFile(`You may not read ${path}.`);
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return new UnreadableFile(
        `${path} is not UTF-8, so its accents would be garbled. Save it as "CSV UTF-8" and import that.`,
      );
    case 'CSV_QUOTE_NOT_CLOSED':
      return new BrokenCsv(
        line,
        'a quote is opened here and never closed; nothing after it was read',
      );
    case 'CSV_MAX_RECORD_SIZE':
      return new BrokenCsv(
        line,
        'the row is longer than 4 MB (a quote is missing?); nothing after it was read',
      );
    default:
      return error.code?.startsWith('CSV_') ? new BrokenCsv(line, error.message) : error;
  }
}
