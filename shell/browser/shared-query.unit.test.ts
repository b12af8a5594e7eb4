import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as sharedQuery from './shared-query.ts';

it('offers exactly what the lint rule allows micro-frontends to import', () => {
  const allowed = JSON.parse(
    readFileSync(join(import.meta.dirname, 'query-exports.json'), 'utf8'),
  ) as string[];
  expect(Object.keys(sharedQuery).sort()).toEqual([...allowed].sort());
});
