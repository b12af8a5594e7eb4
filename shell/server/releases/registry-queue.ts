import type { RegistryAccess } from './manifest-store.ts';

/** Sends things to the registry in batches, so that nobody waits for it. */
export interface RegistryQueue<T> {
  push(item: T): void;
  /** Sends what is left once more. */
  stop(): Promise<void>;
}

interface Options {
  registry: RegistryAccess;
  /** `/_releases/internal/…` */
  path: string;
  /** The body is `{ [member]: items }`. */
  member: string;
  /** What the registry does not take now is tried again, not lost; only for what may arrive twice. */
  retry: boolean;
  /** So many items will not be sent: the registry is away, or there are too many. */
  onDrop(items: number): void;
  /** The most that waits; then the oldest is dropped. */
  limit?: number;
}

const everyMs = 1_000;
const longestPauseMs = 30_000;
/** So that a batch of the largest beacons, 16 KiB each, stays below what the registry reads at once. */
const batchSize = 250;
const timeoutMs = 5_000;

export function createRegistryQueue<T>(o: Options): RegistryQueue<T> {
  const { registry, path, member, retry, onDrop, limit = 5_000 } = o;
  let waiting: T[] = [];
  let timer: NodeJS.Timeout | null = null;
  let failures = 0;

  const send = async (items: T[]): Promise<boolean> => {
    try {
      const response = await fetch(registry.url + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await registry.token()}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ [member]: items }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      // What it finds wrong with them will be wrong the next time, too.
      return response.ok || (response.status >= 400 && response.status < 500 && !retry);
    } catch {
      return false;
    }
  };

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const items = waiting.splice(0, batchSize);
      if (await send(items)) {
        failures = 0;
        continue;
      }
      failures += 1;
      if (!retry) onDrop(items.length);
      else return keep([...items, ...waiting]);
    }
  };

  const keep = (items: T[]): void => {
    const tooMany = Math.max(0, items.length - limit);
    if (tooMany > 0) onDrop(tooMany);
    waiting = items.slice(tooMany);
  };

  const schedule = (): void => {
    const pause = retry ? Math.min(everyMs * 2 ** failures, longestPauseMs) : everyMs;
    timer ??= setTimeout(() => {
      void flush().finally(() => {
        timer = null;
        if (waiting.length > 0) schedule();
      });
    }, pause);
    timer.unref();
  };

  return {
    push(item) {
      if (waiting.length >= limit) {
        waiting.shift();
        onDrop(1);
      }
      waiting.push(item);
      schedule();
    },
    async stop() {
      if (timer) clearTimeout(timer);
      await flush();
    },
  };
}
