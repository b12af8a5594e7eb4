import { expect, it } from 'vitest';
import { isBad, worseState } from './composition-state.ts';

it('pages of current and of superseded releases go on as if nothing had happened', () => {
  expect(isBad('current')).toBe(false);
  expect(isBad('superseded')).toBe(false);
});

it('pages of withdrawn and of removed releases are on their way out', () => {
  expect(isBad('withdrawn')).toBe(true);
  expect(isBad('gone')).toBe(true);
});

it('what is known to be bad does not become good by an answer that comes late', () => {
  expect(worseState('current', 'withdrawn')).toBe('withdrawn');
  expect(worseState('withdrawn', 'gone')).toBe('gone');
  expect(worseState('gone', 'superseded')).toBe('gone');
});

it('does not take just any word from the network', () => {
  for (const word of ['toString', '', null, undefined, 3]) {
    expect(worseState('superseded', word)).toBe('superseded');
  }
});
