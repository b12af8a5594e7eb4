import { describe, expect, it } from 'vitest';
import { reviewPage, reviewPageHref } from './review-page.ts';

describe('the page of reviews in an address', () => {
  it('is the first unless the address names another', () => {
    const pages = ['', 'reviews=2', 'reviews=0', 'reviews=1.5', 'reviews=x', 'reviews=1001'];
    expect(pages.map((search) => reviewPage(new URLSearchParams(search)))).toEqual([
      1, 2, 1, 1, 1, 1,
    ]);
  });

  it('is changed without losing the chosen variant', () => {
    const url = new URL('https://shop.example/products/harbour?variant=7');
    expect(reviewPageHref(url, 2)).toBe('/products/harbour?variant=7&reviews=2#reviews');
    url.searchParams.set('reviews', '2');
    expect(reviewPageHref(url, 1)).toBe('/products/harbour?variant=7#reviews');
    expect(reviewPageHref(new URL('https://shop.example/products/h?reviews=2'), 1)).toBe(
      '/products/h#reviews',
    );
  });
});
