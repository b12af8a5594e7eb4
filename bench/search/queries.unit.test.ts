import { expect, it } from 'vitest';
import { requestKinds, requestOf } from './queries.ts';

it.each(requestKinds)('asks for no %s twice', (kind) => {
  const asked = Array.from({ length: 3000 }, (_, n) => requestOf[kind](n));
  expect(new Set(asked).size).toBe(asked.length);
});
