import type { Arm, Observation } from './observation.ts';

/** A way of drawing numbers in [0, 1) that gives the same ones for the same seed: Marsaglia's xorshift, 32 bits. */
export function createRandom(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  // Neighbouring seeds start alike; after some rounds they do not.
  for (let round = 0; round < 20; round += 1) next();
  return next;
}

/** What visitors of an arm meet. */
export interface Experience {
  /** Share of visitors that meet an error. */
  errors: number;
  /** One largest paint, ms. */
  lcp(random: () => number): number;
}

/** Normal, by Box and Muller. */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** As web vitals are: half of the visitors have less than `median`, some have far more. */
export const skewedLcp =
  (median: number, spread = 0.5) =>
  (random: () => number): number =>
    Math.round(median * Math.exp(spread * normal(random)));

/** No mean and no variance: one visitor in a hundred waits a minute. */
export const heavyLcp =
  (median: number) =>
  (random: () => number): number =>
    Math.min(600_000, median * (1 / (1 - random()) - 1));

/** Nearly all values alike, as with a layout shift score of 0. */
export const tiedLcp = (random: () => number): number => (random() < 0.9 ? 100 : 3_000);

/** One visitor after the other: who is in the canary, and what is observed. */
export function* simulateVisitors(o: {
  visitors: number;
  share(index: number): number;
  canary: Experience;
  control: Experience;
  random: () => number;
}): Generator<Observation[]> {
  for (let index = 0; index < o.visitors; index += 1) {
    const share = o.share(index);
    const arm: Arm = o.random() < share ? 'canary' : 'control';
    const met = o[arm];
    const of = (metric: Observation['metric'], value: number | null): Observation => {
      return { metric, arm, share, fresh: true, value, message: null, fragment: null };
    };
    const seen = [of(arm, null)];
    const isBad = o.random() < met.errors;
    if (isBad) seen.push(of('error', null));
    seen.push(of('outcome', isBad ? 1 : 0));
    const lcp = met.lcp(o.random);
    // Other vitals hang on LCP, so that false alarms of several metrics come together as in real pages.
    seen.push(of('lcp', lcp), of('inp', lcp / 10), of('cls', lcp > 2_000 ? 0.2 : 0));
    yield seen;
  }
}
