import { expect, test } from 'vitest';
import { compositionState } from './composition-state.ts';

test('a composition is as good as its worst release', () => {
  expect(compositionState(['served', 'served'])).toBe('current');
  expect(compositionState(['served', 'kept'])).toBe('superseded');
  expect(compositionState(['served', 'withdrawn', 'kept'])).toBe('withdrawn');
  expect(compositionState(['withdrawn', 'missing'])).toBe('gone');
});
