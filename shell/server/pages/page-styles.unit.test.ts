import { expect, it } from 'vitest';
import type { PageRequest } from '../fragments/page-request.ts';
import { testFragment, testRelease } from '../testing/test-release.ts';
import { pageStyles } from './page-styles.ts';

const page = {
  releases: new Map([
    [
      'cart',
      testRelease({
        name: 'cart',
        id: 'k1',
        fragments: {
          cart: testFragment({ kind: 'page', css: ['cart.css'] }),
          'mini-cart': testFragment({ css: ['mini.css'] }),
          add: testFragment({ css: ['add.css'] }),
        },
      }),
    ],
  ]),
} as unknown as PageRequest;

const filesFor = async (known: string[], cssOf: (file: string) => string | null) => {
  const styles = await pageStyles(page, known, async (_, __, files) =>
    files.map((href) => ({ href, css: cssOf(href) })),
  );
  return [...new Set(styles.map(({ href }) => href))];
};

it('the head has the CSS of what is on the page, and of small fragments that may come', async () => {
  expect(await filesFor(['cart/cart'], () => '.a{}')).toEqual(['cart.css', 'mini.css', 'add.css']);
  expect(await filesFor([], () => '.a{}')).not.toContain('cart.css');
});

it('the head has no CSS on chance that is large or would have to be fetched', async () => {
  expect(await filesFor(['cart/add'], () => 'x'.repeat(8000))).toEqual(['add.css']);
  expect(await filesFor(['cart/add'], (file) => (file === 'mini.css' ? null : ''))).toEqual([
    'add.css',
  ]);
});
