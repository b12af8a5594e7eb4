import type { ReleaseEntry } from '@tessera/releases/registry-api';
import { describe, expect, it } from 'vitest';
import { previousLive } from './previous-live.ts';

const release = (id: string, day: number, state: ReleaseEntry['state'] = 'kept'): ReleaseEntry => ({
  name: 'cart',
  id,
  version: '1.0.0',
  commit: null,
  builtAt: '',
  uploadedAt: `2026-01-0${day}T00:00:00.000Z`,
  uploadedBy: 'operator',
  state,
  withdrawnReason: null,
  bytes: { js: 0, css: 0 },
});
const live = { id: 'c', since: '' };

describe('the release to roll back to', () => {
  it('is the newest before the live one', () => {
    const releases = [release('d', 4), release('c', 3, 'live'), release('b', 2), release('a', 1)];
    expect(previousLive({ live, releases })?.id).toBe('b');
  });

  it('is never one that was withdrawn or has no files', () => {
    const releases = [
      release('c', 3, 'live'),
      release('b', 2, 'withdrawn'),
      release('a', 1, 'removed'),
    ];
    expect(previousLive({ live, releases })).toBeNull();
  });
});
