import { expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

it('a path below a root is given as its decoded segments', () => {
  expect(safePath('fonts/text.woff2')).toEqual(['fonts', 'text.woff2']);
  expect(safePath('%D8%AA.avif')).toEqual(['ت.avif']);
});

it.each([
  '',
  '/',
  'a//b',
  'a/',
  '..',
  'a/../b',
  '%2e%2e/b',
  '%2e%2e%2fb',
  'a%2fb',
  'a\\b',
  'a%5Cb',
  '.git',
  'a/.env',
  'a%00.js',
  '%E0%A4%A',
])('%j leads nowhere', (path) => {
  expect(safePath(path)).toBeNull();
});
