import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFetchMissing } from './fetch-missing.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('nobody waits for ever for a file when the registry hangs', async () => {
  const fetchMissing = createFetchMissing({
    releasesDir: join(tmpdir(), 'tessera-nowhere'),
    registry: { url: 'http://127.0.0.1:1', token: () => new Promise(() => {}) },
    isKept: () => true,
  });
  const fetched = fetchMissing('cart', 'hanging');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await fetched).toBe(false);
});
