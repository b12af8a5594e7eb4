import autocannon from 'autocannon';
import { spread } from './statistics.ts';

export interface Target {
  url: string;
  headers?: Record<string, string>;
}

export interface Comparison {
  ours: ReturnType<typeof spread>;
  bare: ReturnType<typeof spread>;
  /** Ours ÷ bare, pair by pair. */
  ratio: ReturnType<typeof spread>;
}

const connections = 16;
const seconds = 3;
const rounds = 5;

async function requestsPerSecond({ url, headers }: Target, duration = seconds): Promise<number> {
  const result = await autocannon({ url, connections, duration, ...(headers ? { headers } : {}) });
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(
      `${url}: ${result.errors} errors, ${result.non2xx} refused: not a measurement.`,
    );
  }
  return result.requests.average;
}

/** Requests per second of two targets, in turn, so that a drifting machine touches both. */
export async function compareThroughput(ours: Target, bare: Target): Promise<Comparison> {
  await requestsPerSecond(ours, 1);
  await requestsPerSecond(bare, 1);
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push([await requestsPerSecond(ours), await requestsPerSecond(bare)]);
  }
  return {
    ours: spread(pairs.map(([a]) => a)),
    bare: spread(pairs.map(([, b]) => b)),
    ratio: spread(pairs.map(([a, b]) => a / b)),
  };
}
