import { expect, it } from 'vitest';
import { describeSeam, type Seam } from './seam.ts';

const seam: Seam = {
  fragment: 'cart/mini-cart',
  owner: 'cart',
  release: '0.1.0-ab12',
  bucket: 'canary',
  serverMs: 12.4,
  hydratedMs: 7,
  htmlBytes: 940,
  codeBytes: 14_321,
  state: 'ready',
  reason: null,
};

it('says release, bucket, what the server took, what hydration took, and the bytes', () => {
  expect(describeSeam(seam)).toEqual([
    '0.1.0-ab12',
    'canary',
    'server 12 ms',
    'hydrated in 7 ms',
    'HTML 940 B',
    'code 14 kB',
  ]);
});

it('tells a fragment that the browser had to render from one that was hydrated', () => {
  const words = describeSeam({ ...seam, serverMs: null, reason: 'timeout' });
  expect(words[0]).toBe('came late: timeout');
  expect(words).toContain('rendered here in 7 ms');
});

it('says first why there is only a fallback, and claims no hydration', () => {
  const words = describeSeam({
    ...seam,
    serverMs: null,
    hydratedMs: null,
    codeBytes: null,
    state: 'failed',
    reason: 'status',
  });
  expect(words).toEqual(['fallback: status', '0.1.0-ab12', 'canary', 'HTML 940 B']);
});
