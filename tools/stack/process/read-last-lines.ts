import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes read from the end of a log; plenty for the lines a person wants to see. */
const WINDOW = 64 * 1024;

/** The last lines of a text file, at most `count`; none when there is no such file. */
export function readLastLines(file: string, count: number): string[] {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, WINDOW));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    const text = buffer.toString('utf8').trimEnd();
    return text === '' ? [] : text.split('\n').slice(-count);
  } finally {
    closeSync(descriptor);
  }
}
