import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeCatalogue } from '@tessera/bff-catalog/testing/write-large-catalogue';
import { startStack } from '@tessera/stack/start-stack';
import { visitorToken } from '../visitor-token.ts';
import { withBareEndpoint } from '../with-bare-endpoint.ts';
import { importRate } from './import-rate.ts';
import { latencies, percentile } from './latency.ts';
import { requestKinds, requestOf, type RequestKind } from './queries.ts';

interface Percentiles {
  p50: number;
  p95: number;
}

export interface SearchRow {
  kind: RequestKind;
  concurrency: number;
  ours: Percentiles;
  bare: Percentiles;
}

export interface SearchFigures {
  products: number;
  importedPerSecond: number;
  /** from the import's end to the first answer: the index takes in between what the last second brought */
  firstAnswerMs: number;
  requests: number;
  rows: SearchRow[];
}

const rounds = 5;
const perRound = 100;
const concurrencies = [1, 8];

/**
 * Lists, searches and suggestions of a large catalogue, in a shop of their own: requests that nobody has made before, in
 * turn with a bare endpoint that answers the bytes of one of them.
 */
export async function benchSearch(products = 66_000): Promise<SearchFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-search-'));
  const dataDir = join(folder, 'data');
  const file = join(folder, 'products.csv');
  await writeLargeCatalogue(file, products);
  const stack = await startStack({ dataDir, nodeEnv: 'production' });
  try {
    const importedPerSecond = await importRate(dataDir, file, products);
    const catalog = stack.urlOf('catalog');
    const signed = async () => ({ 'tessera-visitor': await visitorToken(dataDir, 'catalog') });
    const [firstAnswerMs = 0] = await latencies(
      [`${catalog}/api/catalog/products`],
      1,
      await signed(),
    );
    const rows: SearchRow[] = [];
    for (const kind of requestKinds) rows.push(...(await measure(kind, catalog, signed)));
    return { products, importedPerSecond, firstAnswerMs, requests: rounds * perRound, rows };
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  kind: RequestKind,
  catalog: string,
  signed: () => Promise<Record<string, string>>,
): Promise<SearchRow[]> {
  let asked = 0;
  const next = (count: number): string[] =>
    Array.from({ length: count }, () => catalog + requestOf[kind](asked++));
  const sample = await fetch(next(1)[0]!, { headers: await signed() });
  const body = await sample.text();
  return withBareEndpoint(body, sample.headers.get('content-type') ?? '', async (bare) => {
    const rows: SearchRow[] = [];
    for (const concurrency of concurrencies) {
      const ours: number[] = [];
      const limit: number[] = [];
      await latencies(next(perRound), concurrency, await signed());
      for (let round = 0; round < rounds; round += 1) {
        ours.push(...(await latencies(next(perRound), concurrency, await signed())));
        limit.push(...(await latencies(Array<string>(perRound).fill(bare), concurrency)));
      }
      rows.push({ kind, concurrency, ours: percentilesOf(ours), bare: percentilesOf(limit) });
    }
    return rows;
  });
}

const percentilesOf = (values: number[]): Percentiles => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});
