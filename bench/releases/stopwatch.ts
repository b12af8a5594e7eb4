/** Milliseconds that some work took, with what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}

/** Microseconds. */
export interface CallCost {
  median: number;
  p99: number;
}

/** What one call of a quick function costs, each measured by itself, over different inputs. */
export function costOfCall(
  call: (input: string) => unknown,
  inputs: readonly string[],
  now = () => performance.now(),
): CallCost {
  const took = inputs.map((input) => {
    const begun = now();
    call(input);
    return (now() - begun) * 1000;
  });
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}
