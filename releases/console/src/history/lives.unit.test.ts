import type { LiveChange } from '@tessera/releases/registry-api';
import { expect, test } from 'vitest';
import { livesOf } from './lives.ts';

let seq = 0;
const change = (action: LiveChange['action'], id: string, second: number): LiveChange => ({
  seq: (seq += 1),
  at: new Date(second * 1_000).toISOString(),
  name: 'cart',
  action,
  id,
  previousId: null,
  actor: 'operator',
  reason: null,
});

test('each release is live from the change that made it so until the next one', () => {
  const changes = [
    change('deploy', 'a', 1),
    change('canary', 'b', 2),
    change('step', 'b', 3),
    change('promote', 'b', 4),
    change('rollback', 'a', 6),
  ].reverse();
  expect(livesOf(changes, 9_000)).toEqual([
    { id: 'a', from: 1_000, to: 4_000, again: false },
    { id: 'b', from: 4_000, to: 6_000, again: false },
    { id: 'a', from: 6_000, to: 9_000, again: true },
  ]);
});

test('a canary that was withdrawn, or a deploy of what is live, changes nothing', () => {
  const changes = [
    change('deploy', 'a', 1),
    change('canary', 'b', 2),
    change('withdraw', 'b', 3),
    change('deploy', 'a', 4),
  ].reverse();
  expect(livesOf(changes, 9_000)).toEqual([{ id: 'a', from: 1_000, to: 9_000, again: false }]);
  expect(livesOf([], 9_000)).toEqual([]);
});
