import type { LiveChange, ReleaseEntry } from '@tessera/releases/registry-api';
import { describe, expect, it } from 'vitest';
import { previousLive } from './previous-live.ts';

const release = (id: string, state: ReleaseEntry['state'] = 'kept'): ReleaseEntry => ({
  name: 'cart',
  id,
  version: '1.0.0',
  commit: null,
  builtAt: '',
  uploadedAt: '',
  uploadedBy: 'operator',
  state,
  withdrawnReason: null,
  bytes: { js: 0, css: 0 },
});
const change = (action: LiveChange['action'], id: string): LiveChange => ({
  seq: 1,
  at: '',
  name: 'cart',
  action,
  id,
  previousId: null,
  actor: 'operator',
  reason: null,
});
const live = { id: 'c', since: '' };

describe('the release to roll back to', () => {
  it('is the last that was live before', () => {
    const releases = [release('c', 'live'), release('b'), release('a')];
    const history = [change('deploy', 'c'), change('promote', 'b'), change('deploy', 'a')];
    expect(previousLive({ live, releases }, history)?.id).toBe('b');
  });

  it('is never one that was uploaded or tried as a canary only', () => {
    const releases = [release('c', 'live'), release('tried'), release('uploaded'), release('a')];
    const history = [
      change('deploy', 'c'),
      change('abort', 'tried'),
      change('canary', 'tried'),
      change('deploy', 'a'),
    ];
    expect(previousLive({ live, releases }, history)?.id).toBe('a');
  });

  it('is never one that was withdrawn or has no files', () => {
    const releases = [release('c', 'live'), release('b', 'withdrawn'), release('a', 'removed')];
    const history = [change('deploy', 'c'), change('deploy', 'b'), change('deploy', 'a')];
    expect(previousLive({ live, releases }, history)).toBeNull();
  });
});
