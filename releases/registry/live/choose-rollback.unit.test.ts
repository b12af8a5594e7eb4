import { expect, test } from 'vitest';
import { chooseRollback, type FormerLive } from './choose-rollback.ts';

const former = (id: string, is: Partial<FormerLive> = {}): FormerLive => ({
  id,
  withdrawn: false,
  removed: false,
  ...is,
});

test('it goes to the release that was live before another one', () => {
  const history = [former('c'), former('c'), former('b'), former('a')];
  expect(chooseRollback('c', history, null)).toEqual({ kind: 'go', id: 'b' });
});

test('withdrawn and removed releases are passed over', () => {
  const history = [
    former('d'),
    former('c', { withdrawn: true }),
    former('b', { removed: true }),
    former('a'),
  ];
  expect(chooseRollback('d', history, null)).toEqual({ kind: 'go', id: 'a' });
});

test('with nothing before there is nothing to go to', () => {
  expect(chooseRollback('a', [former('a')], null)).toEqual({ kind: 'nothing-before' });
  expect(chooseRollback(null, [], null)).toEqual({ kind: 'nothing-before' });
});

test('a named release must have been live and be stored still', () => {
  const history = [former('c'), former('b', { withdrawn: true }), former('a', { removed: true })];
  expect(chooseRollback('c', history, 'b')).toEqual({ kind: 'go', id: 'b' });
  expect(chooseRollback('c', history, 'a')).toEqual({ kind: 'removed' });
  expect(chooseRollback('c', history, 'x')).toEqual({ kind: 'never-live' });
  expect(chooseRollback('c', history, 'c')).toEqual({ kind: 'already-live' });
});
