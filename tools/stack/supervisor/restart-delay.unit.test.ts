import { describe, expect, it } from 'vitest';
import { restartDelay } from './restart-delay.ts';

/** The pauses after crashes that come after these times of running. */
function pauses(...uptimes: number[]): number[] {
  let history = { crashes: 0 };
  return uptimes.map((uptime) => {
    const next = restartDelay(history, uptime);
    history = next.history;
    return next.delayMs;
  });
}

describe('the pause before a restart', () => {
  it('doubles with every crash, up to five seconds', () => {
    expect(pauses(0, 0, 0, 0, 0, 0, 0, 0)).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
  });

  it('has another limit where crashes are the purpose', () => {
    expect(restartDelay({ crashes: 9 }, 0, 250).delayMs).toBe(250);
  });

  it('begins anew after the process has run well', () => {
    expect(pauses(0, 0, 30_000, 0)).toEqual([100, 200, 100, 200]);
  });
});
