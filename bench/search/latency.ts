/** How long each of many requests takes, so many at once: milliseconds, from the call to the last byte. */
export async function latencies(
  urls: readonly string[],
  concurrency: number,
  headers: Record<string, string> = {},
): Promise<number[]> {
  const took: number[] = [];
  const waiting = [...urls];
  const work = async (): Promise<void> => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      const begun = performance.now();
      const reply = await fetch(url, { headers });
      await reply.arrayBuffer();
      took.push(performance.now() - begun);
      if (!reply.ok) throw new Error(`${url} answered ${reply.status}: nothing to measure.`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return took;
}

/** The value below which that share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
