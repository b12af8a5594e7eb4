import { describe, expect, it } from 'vitest';
import { random } from './random.ts';

describe('random', () => {
  it('repeats itself for the same seed', () => {
    const [a, b] = [random(7), random(7)];
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
  });

  it('is the published mulberry32', () => {
    expect(Math.floor(random(1)() * 2 ** 32)).toBe(2693262067);
  });

  it('keeps to its bounds, both ends of whole numbers included', () => {
    const dice = random(3);
    const thrown = new Set(Array.from({ length: 500 }, () => dice.int(1, 6)));
    expect([...thrown].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('picks by weight', () => {
    const dice = random(4);
    const picks = Array.from({ length: 1000 }, () =>
      dice.weighted([
        ['often', 9],
        ['never', 0],
        ['seldom', 1],
      ]),
    );
    expect(picks).not.toContain('never');
    expect(picks.filter((pick) => pick === 'seldom').length).toBeGreaterThan(50);
    expect(picks.filter((pick) => pick === 'seldom').length).toBeLessThan(150);
  });

  it('refuses to pick from nothing', () => {
    expect(() => random(1).pick([])).toThrow('empty');
  });
});
