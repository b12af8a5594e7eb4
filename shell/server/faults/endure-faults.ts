import type { Fault } from '@tessera/releases/fault';

/** What a call through the faults comes to: it may be made now, or it is answered in the service's place. */
export type Endured = 'call' | 'error' | 'timeout' | 'aborted';

/** Faults of the service as a whole, and of one of its fragments when it is about one. */
export const faultsOn = (
  faults: readonly Fault[],
  service: string,
  fragment: string | null,
): readonly Fault[] =>
  faults.filter(
    ({ target }) =>
      target === service || (fragment !== null && target === `${service}/${fragment}`),
  );

/**
 * Waits and fails as the faults say, in front of a call and instead of the service: no breaker counts it, and
 * nothing of the service has to know.
 *
 * @param timeoutMs how long the caller would wait for the service
 */
export async function endureFaults(
  faults: readonly Fault[],
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Endured> {
  if (faults.some(({ kind }) => kind === 'error')) return 'error';
  const delays = faults.map(({ kind, ms }) =>
    kind === 'hang' ? Infinity : kind === 'delay' ? ms : 0,
  );
  const delay = Math.max(0, ...delays);
  if (delay === 0) return 'call';
  const left = await leftBefore(Math.min(delay, timeoutMs), signal);
  if (left) return 'aborted';
  return delay < timeoutMs ? 'call' : 'timeout';
}

/** True when the caller left before the time was over. */
async function leftBefore(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted) return true;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const onAbort = () => resolve(true);
  const timer = setTimeout(() => resolve(false), ms);
  signal?.addEventListener('abort', onAbort, { once: true });
  const left = await promise;
  clearTimeout(timer);
  signal?.removeEventListener('abort', onAbort);
  return left;
}
