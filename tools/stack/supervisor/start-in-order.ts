import type { Topology } from '../topology/define-stack.ts';

/**
 * Runs `start` for every process as soon as those it needs are started; independent ones run side by side.
 * Rejects with the first failure, after those that were on their way have settled.
 */
export async function startInOrder(
  topology: Topology,
  start: (name: string) => Promise<void>,
): Promise<void> {
  const started = new Map<string, Promise<void>>();
  const startOne = (name: string): Promise<void> => {
    let promise = started.get(name);
    if (promise === undefined) {
      const needs = (topology[name]?.needs ?? []).filter((need) => need in topology);
      promise = Promise.all(needs.map(startOne)).then(() => start(name));
      started.set(name, promise);
    }
    return promise;
  };
  const outcomes = await Promise.allSettled(Object.keys(topology).map(startOne));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Groups of names to stop together: nothing is stopped before all that need it are. */
export function stopOrder(topology: Topology): string[][] {
  const depth = (name: string): number => {
    const needs = (topology[name]?.needs ?? []).filter((need) => need in topology);
    return needs.length === 0 ? 0 : 1 + Math.max(...needs.map(depth));
  };
  const groups: string[][] = [];
  for (const name of Object.keys(topology)) (groups[depth(name)] ??= []).push(name);
  return groups.toReversed();
}
