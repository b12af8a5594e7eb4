import { expect, it } from 'vitest';
import type { PageRequest } from '../fragments/page-request.ts';
import { testFragment, testRelease } from '../testing/test-release.ts';
import { createSlotShelf } from './slot-shelf.ts';
import { createStartSlot } from './start-slot.ts';

const page = {
  releases: new Map([
    [
      'cart',
      testRelease({
        name: 'cart',
        id: 'k1',
        fragments: { 'mini-cart': testFragment({ fallback: '<a href="/cart">{label}</a>' }) },
      }),
    ],
  ]),
} as unknown as PageRequest;

it('a fault of the shell in one slot is reported and fails that slot only', async () => {
  const faults: unknown[] = [];
  const start = createStartSlot({
    page,
    fetchFragment: () => Promise.reject(new Error('no key to sign with')),
    loadStyles: async () => [],
    onFault: (error, fragment) => faults.push(`${fragment}: ${String(error)}`),
    nextInstance: () => 's1',
    nestedWaitMs: 0,
    lastResort: {},
  });
  const slot = createSlotShelf(start).take('cart/mini-cart', { label: '<Cart>' }, 1);
  expect(await slot.outcome).toEqual({
    kind: 'failed',
    reason: 'broken',
    fallback: '<a href="/cart">&lt;Cart&gt;</a>',
  });
  expect(faults).toEqual(['cart/mini-cart: Error: no key to sign with']);
});
