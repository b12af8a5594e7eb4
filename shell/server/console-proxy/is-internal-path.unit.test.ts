import { expect, it } from 'vitest';
import { isInternalPath } from './is-internal-path.ts';

it.each([
  '/_releases/internal/routing',
  '/_releases/INTERNAL/routing',
  '/_releases/internal',
  '/_releases/%69nternal/routing',
  '/_releases/%2569nternal/routing',
  '/_releases/x%2f..%2finternal/routing',
  '/_releases//internal/routing',
  '/_releases/./internal',
  '/_releases/%2e/internal',
  '/_releases/x\\..\\internal',
  '/_releases/%5cinternal',
  '/_releases/api/../internal/routing',
  '/_releases/%E0%A4%A',
  '/_releases/%25252525252525252569nternal',
])('%s is for processes of the shop only, or could be read so', (path) => {
  expect(isInternalPath(path)).toBe(true);
});

it.each([
  '/_releases',
  '/_releases/',
  '/_releases/api/releases/cart/0.1.0-abc',
  '/_releases/api/keys/3f%20a',
  '/_releases/assets/internal-notes.js',
])('%s is passed on', (path) => {
  expect(isInternalPath(path)).toBe(false);
});
