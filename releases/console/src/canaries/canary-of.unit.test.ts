import type { LiveChange } from '@tessera/releases/registry-api';
import { describe, expect, it } from 'vitest';
import { canaryOf } from './canary-of.ts';

const canary = (number: number, from: number, to: number | null) => ({
  number,
  name: 'cart',
  id: 'b',
  startedAt: `2026-01-01T00:${from}:00.000Z`,
  endedAt: to === null ? null : `2026-01-01T00:${to}:00.000Z`,
});
const change = (action: LiveChange['action'], minute: number): LiveChange => ({
  seq: 1,
  at: `2026-01-01T00:${minute}:00.100Z`,
  name: 'cart',
  action,
  id: 'b',
  previousId: 'a',
  actor: 'operator',
  reason: null,
});
// The same release was tried twice.
const canaries = [canary(2, 30, null), canary(1, 10, 20)];

describe('the canary of an entry of the history', () => {
  it('is the one that ran then', () => {
    expect(canaryOf(change('canary', 10), canaries)?.number).toBe(1);
    expect(canaryOf(change('withdraw', 20), canaries)?.number).toBe(1);
    expect(canaryOf(change('step', 35), canaries)?.number).toBe(2);
  });

  it('is none for a deploy, another micro-frontend or another time', () => {
    expect(canaryOf(change('deploy', 10), canaries)).toBeNull();
    expect(canaryOf({ ...change('canary', 10), name: 'catalog' }, canaries)).toBeNull();
    expect(canaryOf(change('abort', 25), canaries)).toBeNull();
  });
});
