import type { CanaryView } from '@tessera/releases/registry-api';
import { expect, test } from 'vitest';
import { lastWithdrawn } from './last-withdrawn.ts';

const canary = (number: number, state: CanaryView['state']): CanaryView => ({
  number,
  name: 'cart',
  id: 'b',
  controlId: 'a',
  share: 0.1,
  plan: [],
  step: 0,
  stepSince: '',
  judge: { alpha: 0.01, minVisitors: 1, errorMargin: 0, vitalMargin: 0 },
  state,
  startedBy: '',
  startedAt: '2026-01-01T10:00:00.000Z',
  endedAt: state === 'running' ? null : '2026-01-01T11:00:00.000Z',
  reason: null,
  verdict: null,
});
const cart = (since: string) => ({ name: 'cart', live: { id: 'a', since } });
const before = cart('2026-01-01T09:00:00.000Z');

test('a withdrawal is told until something goes live', () => {
  expect(lastWithdrawn(before, [canary(1, 'withdrawn')])?.number).toBe(1);
  expect(lastWithdrawn(cart('2026-01-01T12:00:00.000Z'), [canary(1, 'withdrawn')])).toBeNull();
});

test('only the last canary counts, and only of this micro-frontend', () => {
  expect(lastWithdrawn(before, [canary(2, 'running'), canary(1, 'withdrawn')])).toBeNull();
  expect(lastWithdrawn({ ...before, name: 'catalog' }, [canary(1, 'withdrawn')])).toBeNull();
});
