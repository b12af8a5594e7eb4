import { expect, it } from 'vitest';
import { fragmentsAt } from './extension-points.ts';

const point = 'catalog/product/after-details';

it('a point has the fragments of all releases that name it, as the server would order them', () => {
  const releases = {
    reviews: {
      fragments: {
        summary: { kind: 'fragment' as const, extends: [point] },
        page: { kind: 'page' as const, extends: [point] },
      },
    },
    fit: {
      fragments: {
        guide: { kind: 'fragment' as const, extends: ['other', point] },
        other: { kind: 'fragment' as const },
      },
    },
  };
  expect(fragmentsAt(releases, point)).toEqual(['fit/guide', 'reviews/summary']);
  expect(fragmentsAt(releases, 'catalog/product/before')).toEqual([]);
});
