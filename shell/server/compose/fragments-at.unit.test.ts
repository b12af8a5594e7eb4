import { expect, it } from 'vitest';
import { testFragment, testRelease } from '../testing/test-release.ts';
import { fragmentsAt } from './fragments-at.ts';

const point = 'catalog/product/after-details';
const set = (...names: string[]) =>
  new Map(
    names.map((name) => [
      name,
      testRelease({
        name,
        id: `${name}1`,
        fragments: {
          summary: testFragment({ extends: [point, point] }),
          elsewhere: testFragment({ extends: ['catalog/home/top'] }),
          whole: testFragment({ kind: 'page', extends: [point] }),
        },
      }),
    ]),
  );

it('fragments of all teams stand at a point once each, in the order of their names', () => {
  expect(fragmentsAt(set('reviews', 'fit'), point)).toEqual(['fit/summary', 'reviews/summary']);
});

it('nobody stands at a point that no release names, and each set has its own', () => {
  expect(fragmentsAt(set('reviews'), 'catalog/product/before')).toEqual([]);
  expect(fragmentsAt(set(), point)).toEqual([]);
});
