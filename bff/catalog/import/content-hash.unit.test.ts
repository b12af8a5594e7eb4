import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';
import type { ProductRecord } from './product-record.ts';

const tea: ProductRecord = {
  handle: 'tea',
  title: 'Tea',
  descriptionHtml: '',
  vendor: '',
  category: '',
  type: '',
  tags: ['hot', 'green'],
  status: 'active',
  published: true,
  seoTitle: null,
  seoDescription: null,
  metafields: { 'custom.b': '2', 'custom.a': '1', '10': 'ten', '9': 'nine' },
  extra: {},
  options: [],
  images: [{ src: '/tea.jpg', alt: 'Tea' }],
  variants: [],
};

it('is that of the JSON with the keys of every object in order: stored ones stay good', () => {
  const json =
    '[{"category":"","descriptionHtml":"","extra":{},"handle":"tea","images":[{"alt":"Tea","src":"/tea.jpg"}],' +
    '"metafields":{"9":"nine","10":"ten","custom.a":"1","custom.b":"2"},"options":[],"published":true,' +
    '"seoDescription":null,"seoTitle":null,"status":"active","tags":["hot","green"],"title":"Tea","type":"",' +
    '"variants":[],"vendor":""},["a","b"]]';
  expect(contentHash(tea, ['b', 'a'])).toBe(createHash('sha256').update(json).digest('base64url'));
});

it('is the same whatever the order of the keys, and another for another order of tags', () => {
  const turned = Object.fromEntries(Object.entries(tea).toReversed()) as unknown as ProductRecord;
  expect(contentHash(turned)).toBe(contentHash(tea));
  expect(contentHash({ ...tea, tags: tea.tags.toReversed() })).not.toBe(contentHash(tea));
});
