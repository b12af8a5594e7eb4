import { describe, expect, it } from 'vitest';
import { testProduct } from '../product/test-product.ts';
import type { Reviews, ReviewStanding } from '../shop/api-types.ts';
import { renderFragment } from '../testing/render-fragment.ts';
import { noReviews, testReviews, testStanding } from './test-reviews.ts';

const path = '/api/catalog/products/harbour-evening';
const page = (reviews: Reviews | undefined, mine: ReviewStanding, search = '') =>
  renderFragment({
    fragment: 'product',
    url: `/products/harbour-evening${search}`,
    props: { handle: 'harbour-evening' },
    replies: {
      [path]: testProduct(),
      [`${path}/reviews${search.replace('reviews', 'page')}`]: reviews,
      [`${path}/my-review`]: mine,
    },
  });
const guest = testStanding('guest');

describe('reviews on the page of a product', () => {
  it('are part of its HTML: summary, distribution, list and the way to older ones', async () => {
    const { html } = await page(testReviews(), guest);
    expect(html).toContain('4.5 out of 5, 8 reviews');
    expect(html).toContain('href="#reviews"');
    expect(html).toMatch(/<dt>5 stars<\/dt><dd><progress[^>]*value="4"[^>]*>.*?<\/progress>4/);
    expect(html).toContain('4 out of 5 stars');
    expect(html.match(/Bought this print/g)).toHaveLength(3);
    expect(html.match(/Example, written by us/g)).toHaveLength(3);
    expect(html).toContain('href="/products/harbour-evening?reviews=2#reviews"');
  });

  it('are text: what looks like HTML stays what was typed', async () => {
    const { html } = await page(testReviews(), guest);
    expect(html).toContain('First line.\nSecond &lt;b&gt;line&lt;/b&gt;.');
  });

  it('have pages', async () => {
    const { html } = await page(testReviews(2), guest, '?reviews=2');
    expect(html).toContain('href="/products/harbour-evening#reviews"');
    expect(html).not.toContain('rel="next"');
  });

  it('are told to search engines when there are any', async () => {
    const rating = async (reviews: Reviews | undefined) =>
      (await page(reviews, guest)).head.jsonLd[0]?.['aggregateRating'];
    expect(await rating(testReviews())).toMatchObject({ ratingValue: 4.5, reviewCount: 8 });
    expect(await rating(noReviews)).toBeUndefined();
    expect(await rating(undefined)).toBeUndefined();
  });

  it('leave the page as it is when the service does not answer', async () => {
    const { status, html } = await page(undefined, guest);
    expect(status).toBe(200);
    expect(html).toContain('Harbour, Evening');
    expect(html).not.toContain('id="reviews"');
  });

  it('can be written by guests after signing in and by buyers, not by others', async () => {
    const link = 'href="/products/harbour-evening/review"';
    expect((await page(noReviews, guest)).html).toContain(link);
    expect((await page(noReviews, testStanding('may-review'))).html).toContain(link);
    const other = (await page(noReviews, testStanding('not-bought'))).html;
    expect(other).not.toContain(link);
    expect(other).toContain('Reviews are written by customers who bought the print.');
  });

  it('tell their author where theirs is', async () => {
    const html = async (state: 'pending' | 'published' | 'refused') =>
      (await page(noReviews, testStanding('may-review', state))).html;
    expect(await html('pending')).toContain('Your review is waiting to be looked at');
    expect(await html('refused')).toContain('It is about another print.');
    expect(await html('published')).toContain('Change your review');
  });
});
