import { describe, expect, it } from 'vitest';
import { bucketOf, isInCanary } from './bucket.ts';

const visitors = 200_000;
const shares = [0, 0.01, 0.05, 0.2, 0.5, 0.99, 1];
const visitor = (index: number) => `visitor-${index}`;

/** How many standard deviations a count of coin flips lies away from what is expected. */
const deviation = (count: number, of: number, share: number): number =>
  share === 0 || share === 1
    ? Math.abs(count - of * share)
    : Math.abs(count - of * share) / Math.sqrt(of * share * (1 - share));

/** Pearson's correlation of two lists of the same length. */
function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (list: Float64Array) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let index = 0; index < a.length; index += 1) {
    const [x, y] = [a[index]! - meanA, b[index]! - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

const placesOf = (salt: string, name: string): Float64Array =>
  Float64Array.from({ length: visitors }, (_, index) => bucketOf(salt, name, visitor(index)));

describe(`the places of ${visitors} visitors`, () => {
  const cart = placesOf('salt-1', 'cart');
  const catalog = placesOf('salt-2', 'catalog');

  it('give each canary its exact share, within what chance allows', () => {
    for (const share of shares) {
      const count = cart.filter((place) => isInCanary(place, share)).length;
      // Four standard deviations: one share in 16,000 would lie farther off by chance; these are fixed.
      expect(deviation(count, visitors, share), `share ${share}`).toBeLessThan(4);
    }
    expect(cart.filter((place) => isInCanary(place, 0)).length).toBe(0);
    expect(cart.filter((place) => isInCanary(place, 1)).length).toBe(visitors);
  });

  it('are even: every hundredth holds a hundredth', () => {
    const counts = new Array<number>(100).fill(0);
    for (const place of cart) counts[Math.floor(place * 100)]! += 1;
    const expected = visitors / 100;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99 degrees of freedom: 149 is exceeded in one of a thousand.
    expect(chiSquare).toBeLessThan(149);
  });

  it.each([
    ['of two micro-frontends', () => catalog],
    ['of two micro-frontends with one salt', () => placesOf('salt-1', 'catalog')],
    ['of one micro-frontend’s next canary', () => placesOf('salt-3', 'cart')],
  ])('are not correlated: %s', (_, other) => {
    const places = other();
    // The standard error of a correlation of n pairs is 1/√n.
    expect(Math.abs(correlation(cart, places))).toBeLessThan(4 / Math.sqrt(visitors));
    // Who gets one canary gets the other as often as anybody else.
    const inCart = [...cart.keys()].filter((index) => isInCanary(cart[index]!, 0.05));
    const inBoth = inCart.filter((index) => isInCanary(places[index]!, 0.05)).length;
    expect(deviation(inBoth, inCart.length, 0.05)).toBeLessThan(4);
  });

  it('stay: a larger share keeps everybody who was in', () => {
    for (let index = 0; index < 1_000; index += 1) {
      const place = bucketOf('salt-1', 'cart', visitor(index));
      expect(place).toBe(cart[index]);
      if (isInCanary(place, 0.05)) expect(isInCanary(place, 0.25)).toBe(true);
    }
  });

  it('are compared strictly: a place that is the share is out', () => {
    expect(isInCanary(0.05, 0.05)).toBe(false);
    expect(isInCanary(0, 0)).toBe(false);
  });
});
