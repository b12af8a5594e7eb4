import { closeSync, openSync, readSync } from 'node:fs';
import type { CartInstance } from '../shop/start-shop.ts';

/** A crash point that was reached, by the last line its process wrote. */
export interface Crash {
  point: string;
  fate: 'die' | 'freeze';
  /** The instance it happened in. */
  instance: string;
}

/** Reads what the cart instances' logs say of crash points, from where it stopped reading. */
export interface CrashWatch {
  readonly all: readonly Crash[];
  look(): readonly Crash[];
}

export function watchCrashes(carts: readonly CartInstance[]): CrashWatch {
  const all: Crash[] = [];
  const read = new Map<string, { offset: number; rest: string }>();

  function look(): readonly Crash[] {
    for (const { name, log } of carts) {
      const before = read.get(log) ?? { offset: 0, rest: '' };
      const fresh = readFrom(log, before.offset);
      const lines = (before.rest + fresh.toString('utf8')).split('\n');
      const rest = lines.pop() ?? '';
      read.set(log, { offset: before.offset + fresh.length, rest });
      for (const line of lines) {
        const crash = parseCrash(line);
        if (crash) all.push({ ...crash, instance: name });
      }
    }
    return all;
  }
  return { all, look };
}

/** The crash point that a line of a log tells of. It may follow a line that was cut off by a death. */
export function parseCrash(line: string): Omit<Crash, 'instance'> | null {
  const found = /\{"level":"warn","crashPoint":"([^"]+)","fate":"(die|freeze)"\}$/.exec(line);
  return found ? { point: found[1]!, fate: found[2] as Crash['fate'] } : null;
}

function readFrom(file: string, offset: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const parts: Buffer[] = [];
    for (;;) {
      const part = Buffer.alloc(64 * 1024);
      const length = readSync(
        descriptor,
        part,
        0,
        part.length,
        offset + Buffer.concat(parts).length,
      );
      if (length === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
