import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again until the answer is neither null, undefined nor false, and returns it.
 * Returns null when `timeoutMs` passed first.
 */
export async function waitFor<T>(
  ask: () => T | Promise<T>,
  options: { timeoutMs: number; everyMs?: number },
): Promise<Exclude<T, null | undefined | false> | null> {
  const deadline = performance.now() + options.timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) {
      return answer as Exclude<T, null | undefined | false>;
    }
    if (performance.now() >= deadline) return null;
    await delay(options.everyMs ?? 20);
  }
}
